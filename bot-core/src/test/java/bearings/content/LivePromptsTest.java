package bearings.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bearings.casefile.QuestionId;
import bearings.content.LivePrompts.Refreshed;
import bearings.desk.Content;
import bearings.dialogue.Incoming;
import bearings.dialogue.Incoming.Act;
import bearings.dialogue.Keeping;
import bearings.dialogue.Place;
import bearings.dialogue.Question;
import bearings.dialogue.Session;
import bearings.dialogue.Turn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody edits a copy of the real prompts folder while conversations go on.
class LivePromptsTest {
  private static final String MESSAGES = "messages/en.yaml";
  private static final String OLD = "Back to you.";
  private static final String NEW = "Over to you.";

  @TempDir Path temporary;
  private Path folder = Path.of("");
  private LivePrompts prompts =
      LivePrompts.open(Prompts.builtIn(), Optional.empty(), new Keeping.InMemory());

  @BeforeEach
  void copyThePrompts() throws IOException {
    Path from = Prompts.builtIn();
    folder = temporary.resolve("copy");
    try (var files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(from.relativize(file).toString()));
      }
    }
    prompts = LivePrompts.open(folder, Optional.empty(), new Keeping.InMemory());
  }

  @Test
  void whereNothingChangesNothingIsRead() {
    Content before = prompts.get();

    assertThat(prompts.refresh()).isEqualTo(new Refreshed.Unchanged());
    assertThat(prompts.get()).isSameAs(before);
    assertThat(before.version()).isEqualTo(Prompts.read(folder).version());
  }

  @Test
  void aFileThatIsOnlyTouchedIsNoChange() throws IOException {
    Content before = prompts.get();
    Files.setLastModifiedTime(
        folder.resolve(MESSAGES), FileTime.from(Instant.parse("2031-01-01T00:00:00Z")));

    assertThat(prompts.refresh()).isEqualTo(new Refreshed.Unchanged());
    assertThat(prompts.get()).isSameAs(before);
  }

  @Test
  void aChangedSentenceIsSaidAtTheNextTurn() {
    var talk = new LiveTalk().say("I lost two bids over SQL").say("how are you");
    assertThat(talk.text()).contains(OLD);
    String before = prompts.get().version();

    edit(MESSAGES, text -> text.replace(OLD, NEW).replace("go on with yours.", NEW));
    assertThat(talk.say("how are you").text()).doesNotContain(NEW);
    Refreshed refreshed = prompts.refresh();

    assertThat(refreshed).isEqualTo(new Refreshed.Reloaded(prompts.get().version()));
    assertThat(prompts.get().version()).isNotEqualTo(before);
    assertThat(talk.say("how are you").text()).contains(NEW);
  }

  @Test
  void aTurnThatHasBegunGoesOnWithWhatItBeganWith() {
    Content taken = prompts.get();
    edit(MESSAGES, text -> text.replace(OLD, NEW));
    prompts.refresh();

    assertThat(taken.phrases()).isNotSameAs(prompts.get().phrases());
    assertThat(taken.version()).isNotEqualTo(prompts.get().version());
  }

  @Test
  void aBrokenFileIsRefusedWithItsLineUntilItIsMended() {
    Content before = prompts.get();
    int lines = text(MESSAGES).lines().toList().size();
    edit(MESSAGES, text -> text.replace(OLD, NEW) + "  aside.half: {\n");

    for (int look = 0; look < 2; look++) {
      assertThat(prompts.refresh())
          .isInstanceOfSatisfying(
              Refreshed.Refused.class,
              refused ->
                  assertThat(refused.problems())
                      .first()
                      .satisfies(problem -> {
                        assertThat(problem.file()).isEqualTo("copy/" + MESSAGES);
                        assertThat(problem.line()).isBetween(lines + 1, lines + 2);
                      }));
      assertThat(prompts.get()).isSameAs(before);
      assertThat(new LiveTalk().say("hello").text()).isNotBlank();
    }

    edit(MESSAGES, text -> text.replace("  aside.half: {\n", ""));
    assertThat(prompts.refresh()).isInstanceOf(Refreshed.Reloaded.class);
    assertThat(prompts.refresh()).isEqualTo(new Refreshed.Unchanged());
  }

  @Test
  void aFileThatIsWrittenInHalvesIsTakenWhenItIsWhole() {
    String whole = text(MESSAGES).replace(OLD, NEW);
    edit(MESSAGES, _ -> whole.substring(0, whole.length() / 2));
    assertThat(prompts.refresh()).isInstanceOf(Refreshed.Refused.class);

    edit(MESSAGES, _ -> whole);

    assertThat(prompts.refresh()).isInstanceOf(Refreshed.Reloaded.class);
    assertThat(prompts.get().version()).isEqualTo(Prompts.read(folder).version());
  }

  @Test
  void aChangeThatIsTakenBackWhileItIsRefusedIsNoChange() {
    Content before = prompts.get();
    String old = text(MESSAGES);
    edit(MESSAGES, text -> text + "half");
    assertThat(prompts.refresh()).isInstanceOf(Refreshed.Refused.class);

    edit(MESSAGES, _ -> old);

    assertThat(prompts.refresh()).isEqualTo(new Refreshed.Unchanged());
    assertThat(prompts.get()).isSameAs(before);
  }

  @Test
  void aFolderThatGoesAwayIsRefusedAndTakenAgainWhenItIsBack() throws IOException {
    Path away = temporary.resolve("away");
    Files.move(folder, away);
    assertThat(prompts.refresh())
        .isInstanceOfSatisfying(
            Refreshed.Refused.class,
            refused ->
                assertThat(refused.problems())
                    .singleElement()
                    .asString()
                    .contains("there is no folder"));
    assertThat(new LiveTalk().say("hello").text()).isNotBlank();

    Files.move(away, folder);
    edit(MESSAGES, text -> text.replace(OLD, NEW));

    assertThat(prompts.refresh()).isInstanceOf(Refreshed.Reloaded.class);
  }

  @Test
  void whatCannotBeUsedIsRefusedAtTheStart() {
    edit("coach.yaml", text -> text.replace("low-energy:", "low-energie:"));

    assertThatThrownBy(() -> LivePrompts.open(folder, Optional.empty(), new Keeping.InMemory()))
        .isInstanceOf(BadContent.class)
        .hasMessageContaining("copy/coach.yaml:");
  }

  @Test
  void aPlanOnATechnologyThatIsGoneGoesOn() {
    var talk = new LiveTalk().untilAgreed();
    var plan = talk.session.progress().plan().orElseThrow();
    assertThat(plan.technology()).contains("dbt");

    for (String file : List.of("technologies", "playbook", "worth", "problems", "segments")) {
      edit("knowledge/" + file + ".yaml", text -> text.replaceAll("\\bdbt\\b", "gone-dbt"));
    }
    assertThat(prompts.refresh()).isInstanceOf(Refreshed.Reloaded.class);

    talk.say("plan").say("why").say("status").say("evidence").say("what do you think of dbt?");
    talk.say("I lost one more bid over dbt")
        .say("two clients renewed")
        .say("a renewal came in too");
    assertThat(talk.session.progress().plan())
        .hasValueSatisfying(kept -> {
          assertThat(kept.technology()).contains("dbt");
          assertThat(kept.target()).isEqualTo(plan.target());
        });
    talk.say("I only have 2 hours a week");
    assertThat(talk.session.progress().plan().orElseThrow().hours()).isLessThanOrEqualTo(2);
    talk.say("yes")
        .due()
        .say("done")
        .say("4")
        .say("something else")
        .say("undo")
        .say("undo")
        .say("export");
  }

  private String text(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void edit(String file, UnaryOperator<String> change) {
    try {
      Files.writeString(folder.resolve(file), change.apply(text(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A conversation in which every turn asks once for what is known then, and says nothing empty.
  private final class LiveTalk {
    private Session session = Session.fresh();
    private Instant now = Instant.parse("2026-11-23T09:00:00Z");
    private String said = "";
    private Optional<QuestionId> asked = Optional.empty();

    LiveTalk say(String text) {
      return take(new Act.Text(text));
    }

    LiveTalk due() {
      now = session.followUpAt().orElseThrow();
      return take(new Act.Due());
    }

    LiveTalk untilAgreed() {
      say("I lost three bids since August, all wanted dbt");
      for (int i = 0; i < 20 && session.followUpAt().isEmpty(); i++) {
        say(answer(asked.orElseThrow()));
      }
      return this;
    }

    private static String answer(QuestionId question) {
      return switch (question) {
        case AGAINST, CLIENTS -> "two clients renewed this year";
        case SEGMENT -> "data pipelines";
        case URGENT -> "their monthly revenue query takes an hour and nobody trusts it";
        case TEMPER -> "digging";
        case SKILLS -> "Python, SQL";
        case TIME, SCALE -> "5";
        case ACCEPT -> "yes";
        case OPEN, FOR, BIDS, COMPARE, CLARIFY, ENJOY, ENERGY, WHY_NOT_LOWER, IFTHEN -> "skip";
        case CHECKIN, SAFETY -> "yes";
      };
    }

    String text() {
      return said;
    }

    private LiveTalk take(Act act) {
      now = now.plus(Duration.ofMinutes(1));
      Content content = prompts.get();
      Turn turn = content.coach().reply(session, new Incoming(act, now, Place.DM, ZoneOffset.UTC));
      session = turn.next();
      asked = turn.asks().map(Question::id);
      var paragraphs = new ArrayList<String>();
      turn.says().forEach(say -> paragraphs.add(content.phrases().text(say)));
      turn.asks().ifPresent(question -> paragraphs.add(content.phrases().text(question.prompt())));
      assertThat(paragraphs).as(act.toString()).isNotEmpty().noneMatch(String::isBlank);
      said = String.join("\n", paragraphs);
      return this;
    }
  }
}
