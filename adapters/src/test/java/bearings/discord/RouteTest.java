package bearings.discord;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.desk.Address;
import bearings.desk.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where an answer goes, from the event to the outbox and back.
class RouteTest {
  private static final Instant AT = Instant.parse("2026-11-23T09:00:00.123Z");
  private static final String TOKEN = "aW50ZXJhY3Rpb246MTIz.with-all_kinds=of/characters+";

  @Test
  void every_route_comes_back_from_its_text() {
    for (Route route :
        List.of(
            new Route.Plain(),
            new Route.ReplyTo(Long.MAX_VALUE),
            new Route.Response(TOKEN, AT, Optional.empty()),
            new Route.Response(TOKEN, AT, Optional.of("Data engineering  (all of it)")),
            new Route.Told(TOKEN, AT))) {
      assertThat(Route.of(route.text())).contains(route);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "to",
        "to x",
        "to 12345678901234567890",
        "response 1",
        "told x y",
        "told 1 y z",
        "else 1 y"
      })
  void what_is_no_route_is_none(String text) {
    assertThat(Route.of(text)).isEmpty();
  }

  @Test
  void an_interaction_can_be_answered_for_somewhat_less_than_a_quarter_of_an_hour() {
    var response = new Route.Response(TOKEN, AT, Optional.empty());

    assertThat(response.isOpen(AT.plus(Duration.ofMinutes(14)))).isTrue();
    assertThat(response.isOpen(AT.plus(Duration.ofMinutes(15)))).isFalse();
  }

  @Test
  void somebody_is_the_same_person_on_every_server() {
    PersonId person = Places.person(80_351_110_224_678_912L);

    assertThat(person.toString()).isEqualTo("discord:global:80351110224678912");
    assertThat(Places.user(person)).hasValue(80_351_110_224_678_912L);
  }

  @Test
  void whatever_reaches_a_person_in_private_has_one_order() {
    PersonId person = Places.person(7);
    Address home = Address.home(person);

    assertThat(Places.direct(person)).isEqualTo(home);
    assertThat(Places.direct(person, new Route.Response(TOKEN, AT, Optional.empty())).place())
        .isEqualTo(home.place());
    assertThat(Places.channel(home)).isEmpty();
  }

  @Test
  void a_channel_is_its_id_and_the_message_that_is_answered_the_route() {
    Address address = Places.channel(42, 43);

    assertThat(Places.channel(address)).hasValue(42);
    assertThat(Route.of(address.route())).contains(new Route.ReplyTo(43));
  }

  @Test
  void people_and_places_of_other_chats_are_none_of_discord() {
    assertThat(Places.user(new PersonId("slack", "T1", "7"))).isEmpty();
    assertThat(Places.user(new PersonId("discord", "global", "ada"))).isEmpty();
    assertThat(Places.channel(Address.of("slack", "C1"))).isEmpty();
  }

  @Test
  void each_message_of_a_reply_has_its_own_nonce_and_always_the_same() {
    String key = "23456789ABCDEFGHJKLM";

    assertThat(Posting.nonce(key, 0)).isEqualTo(key);
    assertThat(Posting.nonce(key, 1))
        .hasSizeLessThanOrEqualTo(25)
        .isNotEqualTo(Posting.nonce(key, 2))
        .isEqualTo(Posting.nonce(key, 1));
  }
}
