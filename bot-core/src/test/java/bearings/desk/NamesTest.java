package bearings.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// By what people, places, events and replies are known.
class NamesTest {
  @ParameterizedTest
  @CsvSource({
    "slack:T1:U2,slack,T1,U2",
    "terminal:local:ana,terminal,local,ana",
    "web:w:a:b:c,web,w,a:b:c",
  })
  void a_person_is_read_as_they_are_written(
      String text, String platform, String workspace, String user) {
    var person = new PersonId(platform, workspace, user);

    assertThat(PersonId.of(text)).contains(person);
    assertThat(person).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "slack", "slack:T1", "slack:T1:", "slack::U2", ":T1:U2", "a: :c"})
  void what_is_no_person_is_none(String text) {
    assertThat(PersonId.of(text)).isEmpty();
  }

  @Test
  void no_part_of_a_person_is_empty_or_taken_for_two() {
    assertThatThrownBy(() -> new PersonId("slack", " ", "U2"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PersonId("slack", "T:1", "U2"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PersonId("sl:ack", "T1", "U2"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everybody_has_a_home_of_their_own() {
    var homes =
        Stream.of("slack:T1:U2", "slack:T2:U2", "slack:T1:U3", "discord:T1:U2")
            .map(text -> Address.home(PersonId.of(text).orElseThrow()))
            .toList();

    assertThat(homes).doesNotHaveDuplicates();
    assertThat(homes).extracting(Address::platform).contains("slack", "discord");
  }

  @Test
  void an_event_is_known_again_and_taken_for_no_other_one() {
    assertThat(EventKey.of("slack", "T1", "Ev1")).isEqualTo(EventKey.of("slack", "T1", "Ev1"));
    assertThat(
            Stream.of(
                EventKey.of("slack", "T1", "Ev1"),
                EventKey.of("slack", "T1", "Ev2"),
                EventKey.of("slack", "T1E", "v1"),
                EventKey.of("slackT", "1", "Ev1"),
                EventKey.of("slack", "", "T1Ev1"),
                EventKey.of("", "slack", "T1Ev1"),
                EventKey.of("slack", "2:T1", "Ev1")))
        .doesNotHaveDuplicates();
  }

  @Test
  void an_events_key_tells_nothing_of_it() {
    assertThat(EventKey.of("slack", "T1", "due slack:T1:ana 5").hex())
        .matches("[0-9a-f]{32}")
        .doesNotContain("ana");
  }

  @Test
  void a_replys_key_fits_where_chats_put_it_and_comes_once() {
    var ids = new Ids(new Random(1));
    var keys = Stream.generate(ids::key).limit(10_000).toList();

    assertThat(new HashSet<>(keys)).hasSameSizeAs(keys);
    assertThat(keys).allMatch(key -> key.matches("[0-9A-Z]{1,25}"));
  }

  @Test
  void a_receipt_can_be_read_out() {
    var ids = new Ids(new Random(1));

    assertThat(Stream.generate(ids::receipt).limit(1_000))
        .allMatch(receipt -> receipt.matches("[0-9A-Z]{4}-[0-9A-Z]{4}"))
        .as("nothing that is mistaken for something else")
        .noneMatch(receipt -> receipt.matches(".*[01IO].*"));
  }

  @Test
  void the_revisions_of_two_conversations_do_not_meet() {
    var ids = new Ids(new Random(1));
    List<Long> first = Stream.generate(ids::firstRevision).limit(10_000).sorted().toList();

    assertThat(first.getFirst()).isPositive();
    for (int i = 1; i < first.size(); i++) {
      assertThat(first.get(i) - first.get(i - 1)).isGreaterThan(1_000);
    }
  }
}
