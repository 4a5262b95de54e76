package bearings.slack;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.desk.Address;
import bearings.desk.PersonId;
import bearings.slack.Spot.Way;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpotTest {
  private static final Instant LATER = Instant.parse("2026-11-25T10:30:00Z");

  @Test
  void every_spot_comes_back_from_its_address() {
    List<Spot> spots =
        List.of(
            Spot.message("T1", "D1", Optional.empty()),
            Spot.message("T1", "C1", Optional.of("1700000000.000100")),
            new Spot.Channel("T1", "C1", new Way.Ephemeral(Optional.empty())),
            new Spot.Channel("T1", "C1", new Way.Ephemeral(Optional.of("1700000000.000100"))),
            new Spot.Channel(
                "T1",
                "C1",
                new Way.Response(URI.create("https://hooks.slack.example/a/b?c=d%20e"), LATER)),
            new Spot.Home("T1", "U1"));

    assertThat(spots).allSatisfy(spot -> assertThat(Spot.of(spot.address())).contains(spot));
  }

  @Test
  void a_persons_home_is_the_desks() {
    var person = new PersonId("slack", "T1", "U1");

    assertThat(Spot.of(Address.home(person))).contains(new Spot.Home("T1", "U1"));
    assertThat(new Spot.Home("T1", "U1").address()).isEqualTo(Address.home(person));
  }

  @Test
  void what_is_no_address_in_slack_is_none() {
    assertThat(
            List.of(
                Address.of("discord", "T1/C1"),
                Address.of("slack", "C1"),
                Address.of("slack", "/C1"),
                Address.of("slack", "T1/"),
                Address.of("slack", "@T1"),
                Address.of("slack", "@:U1"),
                new Address("slack", "T1/C1", "until soon https://x.example"),
                new Address("slack", "T1/C1", "until 5"),
                new Address("slack", "T1/C1", "until 5 not a url")))
        .allSatisfy(address -> assertThat(Spot.of(address)).isEmpty());
  }
}
