package bearings.content;

import static bearings.speech.Saying.say;
import static org.assertj.core.api.Assertions.assertThat;

import bearings.casefile.QuestionId;
import bearings.dialogue.Choice;
import bearings.dialogue.Incoming;
import bearings.dialogue.Question;
import bearings.dialogue.Session;
import bearings.dialogue.Turn;
import bearings.speech.Say;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranscriptRunnerTest {
  private static final String MESSAGES =
      """
      language: en
      numbers: [zero, one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve]
      joining: { between: ", ", last: " and " }
      lines:
        heard: { ideas: [H1], say: ["I heard {words}.", "So {words} it is."] }
        ask.for: { ideas: [H5], say: ["What tells you so?", "Who told you so?"] }
        label.bids: { label: ["Lost bids"] }
        loud: { say: ["Well done!", "You beat the 90th percentile."] }
        two: { say: ["Why? And when?", "What? And who?"] }
        crisis: { fixed: true, say: ["Are you safe now?"] }
        verdict.felt: { say: ["It is a feeling.", "A feeling it is."] }
      """;

  @TempDir Path temporary;
  private final Coach coach = new Coach();

  /// A coach that says what a test told it to say.
  private static final class Coach implements Counterpart {
    private final Deque<Turn> turns = new ArrayDeque<>();
    private final List<Incoming> met = new ArrayList<>();
    private Map<String, Object> caseView = Map.of();
    private Optional<Instant> followUp = Optional.empty();

    @Override
    public Turn reply(Session session, Incoming incoming) {
      met.add(incoming);
      if (incoming.act() instanceof Incoming.Act.Due) {
        followUp = Optional.empty();
      }
      return turns.removeFirst();
    }

    @Override
    public Map<String, Object> caseView(Session session) {
      return caseView;
    }

    @Override
    public Optional<Instant> followUpAt(Session session) {
      return followUp;
    }

    void says(Optional<Question> asks, Say... says) {
      turns.add(new Turn(Session.fresh(), Arrays.asList(says), asks, false, List.of()));
    }
  }

  @Test
  void aConversationThatHoldsReportsNothing() {
    coach.says(asksFor(), say("heard").quoting("words", "hello"));
    coach.caseView =
        Map.of(
            "hoursPerWeek", OptionalDouble.of(3),
            "felt", Optional.empty(),
            "has", List.of("SQL", "dbt"),
            "evidence", List.of(Map.of("count", 2)),
            "verdict", "felt",
            "modifiers", List.of("average", "fit"));

    assertThat(
            play(
                """
                # It holds.
                P: hello
                C: asks
                   asks for
                   says heard
                   idea H1
                   idea H5
                   text "LOST BIDS"
                   text "i heard"
                   never "agents"
                   case hoursPerWeek = 3
                   case hoursPerWeek <= 3
                   case felt = null
                   case has = [SQL, dbt]
                   case has contains SQL
                   case evidence.0.count = 2
                   case evidence.7.count = null
                   verdict felt + fit
                   choices 1
                """))
        .isEmpty();
  }

  @Test
  void whatDoesNotHoldIsToldWithWhatWasSaid() {
    coach.says(asksFor(), say("heard").quoting("words", "hello"));
    coach.caseView = Map.of("hoursPerWeek", 5.0, "modifiers", List.of());

    assertThat(
            play(
                """
                # It does not hold.
                P: hello
                C: asks
                   asks bids
                   says other
                   idea H9
                   case hoursPerWeek = 3
                   verdict felt
                   choices 3
                """))
        .containsExactly(
            at(4, "asks for, not bids"),
            at(5, "no line 'other', but heard, ask.for"),
            at(6, "no line that serves H9, but [H1, H5]"),
            at(7, "case hoursPerWeek is 5, not = 3"),
            at(8, "the verdict is null with []"),
            at(9, "1 choices, not 3: [Lost bids]"));
  }

  @Test
  void theLawsHoldWhateverIsWritten() {
    coach.says(Optional.empty(), say("loud"), say("loud").after(1));
    coach.says(Optional.empty(), say("two"));
    coach.says(Optional.empty(), say("two"));

    assertThat(play("# Laws.\nP: a\nP: b\nP: c\n"))
        .satisfiesExactly(
            p -> assertThat(p).contains(":2: the answer has an exclamation mark. Said: \"Well"),
            p -> assertThat(p).contains(":2: the answer says 'percentile'."),
            p -> assertThat(p).contains(":3: the answer asks more than one thing."),
            p -> assertThat(p).contains(":4: the answer asks more than one thing."),
            p -> assertThat(p).contains(":4: the answer says the same as before: why?"));
  }

  @Test
  void moreThanThreeParagraphsAreForVerdictsAndPlans() {
    Say line = say("heard").with("words", "it");
    Say again = line.after(1);
    coach.says(Optional.empty(), line, again, line, again);
    coach.says(Optional.empty(), say("verdict.felt"), line.with("words", "a"), again, line);

    assertThat(play("# Long.\nP: a\nP: b\n"))
        .first()
        .asString()
        .contains(":2: the answer has 4 paragraphs, at most 3 fit.");
  }

  @Test
  void whatThePersonShoutedMayBeQuotedAndFixedTextMayComeTwice() {
    coach.says(Optional.empty(), say("heard").quoting("words", "no! {x}, why? me?"));
    coach.says(Optional.empty(), say("crisis"));
    coach.says(Optional.empty(), say("crisis"));

    assertThat(play("# Quoted.\nP: a\nP: b\nP: c\n")).isEmpty();
  }

  @Test
  void timePassesAndWhatFallsDueComes() {
    coach.followUp = Optional.of(Instant.parse("2026-11-30T09:00:00Z"));
    coach.says(asksFor());

    assertThat(
            play(
                """
                # Two weeks later.
                at 2026-11-23T09:00:00Z
                P> advance P14D
                C: asks
                   asks for
                P> advance P14D
                   silent
                """))
        .isEmpty();
    assertThat(coach.met)
        .singleElement()
        .satisfies(incoming -> {
          assertThat(incoming.act()).isEqualTo(new Incoming.Act.Due());
          assertThat(incoming.at()).isAfter("2026-11-30T09:00:00Z");
          assertThat(incoming.at()).isBefore("2026-11-30T09:05:00Z");
        });
  }

  @Test
  void aCoachThatBreaksDownIsReportedAndNotHidden() {
    assertThat(play("# Broken.\nP: a\nP: b\n"))
        .singleElement()
        .asString()
        .contains(":2: the coach broke down: java.util.NoSuchElementException");
  }

  private static Optional<Question> asksFor() {
    var choices = List.of(new Choice("for:bids", say("label.bids")));
    return Optional.of(new Question(QuestionId.FOR, say("ask.for"), choices));
  }

  private static String at(int line, String what) {
    return "prompts/transcripts/talk.txt:"
        + line
        + ": "
        + what
        + ". Said: \"I heard “hello”. / What tells you so? / Lost bids\"";
  }

  private List<String> play(String text) {
    var problems = new Problems();
    Folder folder =
        PromptsOnDisk.in(temporary)
            .with("messages/en.yaml", MESSAGES)
            .with("transcripts/talk.txt", text)
            .folder();
    var phrases = MessagesReader.read(folder, problems).phrasebook();
    var laws = new Laws(Form.USUAL, BannedWords.of(List.of("percentile*")));
    var runner = new TranscriptRunner(coach, phrases, laws, folder);
    for (Transcript transcript : TranscriptReader.readAll(folder, problems)) {
      problems.addAll(runner.play(transcript).problems());
    }
    return PromptsOnDisk.shown(problems);
  }
}
