package bearings.store;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.advice.Plan;
import bearings.casefile.QuestionId;
import bearings.dialogue.Incoming;
import bearings.dialogue.Incoming.Act;
import bearings.dialogue.Mode;
import bearings.dialogue.Place;
import bearings.dialogue.Session;
import bearings.dialogue.Turn;
import bearings.knowledge.Segment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Sessions that an earlier Bearings stored, one folder for each schema. They are never written
/// anew: people's sessions are not either.
class OldSessionsTest {
  private static final SessionJson JSON = new SessionJson();

  @ParameterizedTest
  @MethodSource("everyOne")
  void every_stored_session_is_read_and_goes_on(Path file) {
    Session stored = read(file);

    for (String text : new String[] {"why", "status", "I lost two bids, both wanted SQL", "5"}) {
      Turn turn = next(stored, new Act.Text(text));

      assertThat(turn.says().stream().map(Chats.PHRASES::text)).doesNotContain("");
      assertThat(JSON.read(JSON.write(turn.next()))).isEqualTo(turn.next());
      stored = turn.next();
    }
  }

  @Test
  void somebody_at_the_beginning_answers_what_was_asked() {
    Session stored = read(file("v1/at-the-beginning.json"));

    Turn turn = next(stored, new Act.Text("i do customer segmentation and lead scoring"));

    assertThat(stored.open().orElseThrow().question().id()).isEqualTo(QuestionId.SEGMENT);
    assertThat(turn.next().file().segment()).contains(Segment.CLASSICAL);
    assertThat(turn.asks()).isPresent();
  }

  @Test
  void somebody_in_danger_is_not_coached() {
    Session stored = read(file("v1/in-danger.json"));

    Turn talk = next(stored, new Act.Text("so should i learn sql"));
    Turn safe = next(stored, new Act.Choose("safety:safe"));

    assertThat(stored.mode()).isEqualTo(new Mode.Safety(Mode.Step.ASKED_AGAIN));
    assertThat(talk.next().mode()).isInstanceOf(Mode.Safety.class);
    assertThat(safe.next().mode()).isEqualTo(new Mode.Safety(Mode.Step.EASED));
  }

  @Test
  void somebody_with_a_plan_is_shown_it_and_answers_the_check_in() {
    Session stored = read(file("v1/a-check-in-is-open.json"));

    Turn shown = next(stored, new Act.Command("plan"));
    Turn missed = next(stored, new Act.Text("no. nothing. flu, then my mother's move"));

    Plan plan = stored.progress().plan().orElseThrow();
    assertThat(plan.state()).isEqualTo(Plan.State.ACCEPTED);
    assertThat(plan.ifThen()).contains("fridays at 3");
    assertThat(stored.checkpoints()).isNotEmpty();
    assertThat(shown.says().stream().map(Chats.PHRASES::text))
        .anyMatch(text -> text.contains("fridays at 3"));
    assertThat(missed.next().followUp().orElseThrow().unanswered()).isZero();
  }

  @Test
  void somebody_who_was_asked_whether_to_forget_may_say_no_or_yes() {
    Session stored = read(file("v1/asked-to-forget.json"));

    assertThat(stored.mode()).isEqualTo(new Mode.Confirming(Mode.What.FORGET));
    assertThat(next(stored, new Act.Text("no")).next().file()).isEqualTo(stored.file());
    assertThat(next(stored, new Act.Text("yes")).effects()).contains(Turn.Effect.FORGET);
  }

  static Stream<Path> everyOne() throws IOException {
    try (Stream<Path> files = Files.walk(file(""))) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
    }
  }

  private static Turn next(Session session, Act act) {
    var at = session.lastHeard().orElseThrow().plus(Duration.ofMinutes(1));
    return Chats.COACH.reply(session, new Incoming(act, at, Place.DM, ZoneOffset.UTC));
  }

  private static Session read(Path file) {
    try {
      return JSON.read(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path file(String name) {
    try {
      return Path.of(
              Objects.requireNonNull(OldSessionsTest.class.getResource("/sessions/v1")).toURI())
          .resolveSibling(name);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
