package bearings.desk;

import static bearings.desk.Desk.ANA;
import static bearings.desk.Desk.BEN;
import static bearings.desk.Desk.START;
import static bearings.desk.Desk.answered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import bearings.dialogue.Incoming.Act;
import bearings.dialogue.Place;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A person can read everything that is held about them.
class ExportTest {
  private final MemoryStore store = new MemoryStore();
  private final Desk desk = Desk.over(store);

  @Test
  void nothing_is_held_about_somebody_unknown() {
    var _ = desk.say(BEN, "I lost two bids");

    assertThat(desk.front.export(ANA)).isEmpty();
  }

  @Test
  void it_holds_who_they_are_what_they_said_and_what_waits_for_them() {
    var _ =
        answered(
            desk.receive(
                new Envelope(
                    "1",
                    ANA,
                    Desk.dm(ANA),
                    new Act.Text("I lost three bids since August, all wanted SQL"),
                    START,
                    Place.DM,
                    Optional.of(ZoneId.of("Europe/Lisbon")),
                    Optional.of(Locale.forLanguageTag("pt-PT")))));

    Map<String, Object> export = desk.front.export(ANA).orElseThrow();

    assertThat(export)
        .contains(
            entry("person", "chat:work:ana"),
            entry("turns", 1),
            entry("lastContact", "2026-11-23T09:00:00Z"),
            entry("zone", "Europe/Lisbon"),
            entry("locale", "pt-PT"));
    assertThat(String.valueOf(export.get("entries"))).contains("three bids", "SQL");
    assertThat(String.valueOf(export.get("case"))).contains("SQL");
    var reply = store.waiting(ANA).getFirst().reply();
    assertThat(String.valueOf(export.get("waiting")))
        .contains(reply.paragraphs().getFirst().text());
  }

  @Test
  void what_was_handed_over_waits_no_longer() {
    desk.front.handedOver(desk.say(ANA, "I lost two bids").replies());

    assertThat(desk.front.export(ANA))
        .map(export -> String.valueOf(export.get("waiting")))
        .contains("[]");
  }

  @Test
  void it_is_made_of_plain_values_throughout() {
    var _ = desk.agree(ANA);

    assertPlain(desk.front.export(ANA).orElseThrow());
  }

  private static void assertPlain(Object value) {
    switch (value) {
      case Map<?, ?> map -> {
        assertThat(map.keySet()).allMatch(String.class::isInstance);
        map.values().forEach(ExportTest::assertPlain);
      }
      case Collection<?> all -> all.forEach(ExportTest::assertPlain);
      case Optional<?> maybe -> maybe.ifPresent(ExportTest::assertPlain);
      default -> assertThat(value).isInstanceOfAny(String.class, Number.class, Boolean.class);
    }
  }
}
