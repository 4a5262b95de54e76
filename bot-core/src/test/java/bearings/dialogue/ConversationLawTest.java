package bearings.dialogue;

import static bearings.heuristic.Shipped.LIMITS;
import static org.assertj.core.api.Assertions.assertThat;

import bearings.advice.Plan;
import bearings.casefile.Fact;
import bearings.casefile.QuestionId;
import bearings.heuristic.Shipped;
import bearings.speech.Phrasebook;
import bearings.speech.Say;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/// What holds of every conversation, whatever is sent.
class ConversationLawTest {
  private static final int CONVERSATIONS = 60;
  private static final int TURNS = 40;
  private static final Phrasebook PHRASES = Shipped.PROMPTS.phrasebook();
  private static final Map<Integer, List<Seen>> PLAYED = new ConcurrentHashMap<>();

  /// Questions that are no part of the way to a plan: how it begins, and what follows it.
  private static final Set<QuestionId> BESIDE_THE_WAY =
      EnumSet.of(
          QuestionId.OPEN,
          QuestionId.ACCEPT,
          QuestionId.IFTHEN,
          QuestionId.CHECKIN,
          QuestionId.SCALE,
          QuestionId.WHY_NOT_LOWER,
          QuestionId.SAFETY);

  @RepeatedTest(CONVERSATIONS)
  void everyLineResolvesAndRendersWhole(RepetitionInfo run) {
    assertThat(played(run))
        .allSatisfy(turn -> {
          assertThat(turn.lines()).allMatch(say -> PHRASES.variants(say.key()) > 0);
          assertThat(turn.lines()).map(PHRASES::text).noneMatch(String::isBlank);
          assertThat(turn.ownWords()).doesNotContain("{", "}", "[", "]", "\\", "  ");
        });
  }

  @RepeatedTest(CONVERSATIONS)
  void theCoachNeverShouts(RepetitionInfo run) {
    assertThat(played(run)).allSatisfy(t -> assertThat(t.ownWords()).doesNotContain("!"));
  }

  @RepeatedTest(CONVERSATIONS)
  void nobodyElseIsCalled(RepetitionInfo run) {
    assertThat(played(run))
        .allSatisfy(turn ->
            assertThat(turn.text()).doesNotContainPattern("(?i)@(everyone|here|channel)|<[!@#&]"));
  }

  @RepeatedTest(CONVERSATIONS)
  void thereIsAtMostOneQuestionInATurn(RepetitionInfo run) {
    assertThat(played(run))
        .filteredOn(turn -> !turn.question().isEmpty())
        .allSatisfy(turn ->
            assertThat(withoutQuotations(turn.text().replace(turn.question(), "")))
                .doesNotContain("?"));
  }

  @RepeatedTest(CONVERSATIONS)
  void theSameQuestionIsNeverPutTwiceRunningInTheSameWords(RepetitionInfo run) {
    var turns = played(run);

    for (int i = 1; i < turns.size(); i++) {
      String now = turns.get(i).question();
      assertThat(now.isEmpty() || !now.equals(turns.get(i - 1).question())).as(now).isTrue();
    }
  }

  @RepeatedTest(CONVERSATIONS)
  void noPlanGoesAboveTheHoursThatWereSaid(RepetitionInfo run) {
    assertThat(played(run))
        .allSatisfy(turn ->
            turn.hoursSaid()
                .ifPresent(
                    said -> assertThat(turn.hoursPlanned().orElse(0.0)).isLessThanOrEqualTo(said)));
  }

  @RepeatedTest(CONVERSATIONS)
  void theQuestionsBeforeVerdictAndPlanAreCounted(RepetitionInfo run) {
    var asked = new ArrayList<QuestionId>();
    var chatter = new Chatter(run.getCurrentRepetition());
    var talk = Talk.begin();
    for (int i = 0; i < TURNS && talk.plan().isEmpty(); i++) {
      talk.take(chatter.answer(talk), Place.DM);
      assertThat(way(asked)).hasSizeLessThanOrEqualTo(LIMITS.questionsBeforePlan());
      if (talk.verdict().isEmpty()) {
        assertThat(way(asked)).hasSizeLessThanOrEqualTo(LIMITS.questionsBeforeVerdict());
      }
      talk.asks().ifPresent(asked::add);
    }
  }

  @RepeatedTest(20)
  void theSameMessageInTheSameStateIsAnsweredTheSame(RepetitionInfo run) {
    var chatter = new Chatter(run.getCurrentRepetition());
    var talk = Talk.begin();
    for (int i = 0; i < TURNS; i++) {
      var act = chatter.anything(talk);
      var before = talk.session();
      var at = talk.now();
      var first = talk.take(act, Place.DM).turn();
      var again = talk.from(before).at(at).take(act, Place.DM).turn();
      assertThat(again).isEqualTo(first);
    }
  }

  @RepeatedTest(20)
  void aReplayOfAllMessagesEndsInTheSameSession(RepetitionInfo run) {
    var acts = new ArrayList<Incoming.Act>();
    var chatter = new Chatter(run.getCurrentRepetition());
    var live = Talk.begin();
    for (int i = 0; i < TURNS; i++) {
      acts.add(chatter.anything(live));
      live.take(acts.getLast(), Place.DM);
    }

    var replayed = Talk.begin();
    acts.forEach(act -> replayed.take(act, Place.DM));

    assertThat(replayed.session()).isEqualTo(live.session());
  }

  @RepeatedTest(3)
  void aSessionStaysBounded(RepetitionInfo run) {
    var chatter = new Chatter(run.getCurrentRepetition());
    var talk = Talk.begin();
    for (int i = 0; i < 250; i++) {
      talk.take(chatter.answer(talk), Place.DM);
      assertThat(talk.session().checkpoints()).hasSizeLessThanOrEqualTo(LIMITS.undoDepth());
      assertThat(talk.session().said()).hasSizeLessThanOrEqualTo(PHRASES.keys().size());
    }
    assertThat(talk.session().file().size()).isLessThanOrEqualTo(8 * 250);
    assertThat(talk.session().toString()).hasSizeLessThan(2_000_000);
  }

  /// One turn of a conversation, as far as the laws look at it.
  private record Seen(
      Incoming.Act act,
      List<Say> lines,
      String text,
      String question,
      Optional<Double> hoursSaid,
      Optional<Double> hoursPlanned) {

    static Seen of(Incoming.Act act, Talk talk) {
      var asks = talk.turn().asks().map(Question::prompt);
      return new Seen(
          act,
          Stream.concat(talk.turn().says().stream(), asks.stream()).toList(),
          talk.text(),
          asks.map(PHRASES::text).orElse(""),
          talk.session().file().fact(Fact.Hours.class).map(Fact.Hours::perWeek),
          talk.plan().map(Plan::hours));
    }

    /// What the coach says of its own, without the person's words.
    String ownWords() {
      return withoutQuotations(text);
    }
  }

  private static List<Seen> played(RepetitionInfo run) {
    return PLAYED.computeIfAbsent(run.getCurrentRepetition(), ConversationLawTest::play);
  }

  private static List<Seen> play(int seed) {
    var chatter = new Chatter(seed);
    var talk = Talk.begin();
    var seen = new ArrayList<Seen>();
    for (int i = 0; i < TURNS; i++) {
      var act = chatter.anything(talk);
      talk.take(act, chatter.now(25) ? Place.CHANNEL : Place.DM);
      seen.add(Seen.of(act, talk));
    }
    return seen;
  }

  private static String withoutQuotations(String text) {
    return text.replaceAll("(?s)“.*?”", "“”");
  }

  private static List<QuestionId> way(List<QuestionId> asked) {
    return asked.stream().distinct().filter(id -> !BESIDE_THE_WAY.contains(id)).toList();
  }
}
