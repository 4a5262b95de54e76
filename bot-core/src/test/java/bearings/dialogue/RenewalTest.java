package bearings.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.advice.Plan;
import bearings.advice.Reason;
import bearings.advice.Verdict;
import bearings.casefile.QuestionId;
import bearings.heuristic.Shipped;
import bearings.speech.Idea;
import bearings.speech.Line;
import bearings.speech.Say;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/// A session that was stored when the coach had lines which it has no more.
class RenewalTest {
  private static final Say GONE = new Say("plan.gone", Map.of(), 0);

  @Test
  void aReasonThatIsGoneIsLeftOut() {
    var talk = agreed();
    var progress = talk.session().progress();
    var verdict = progress.verdict().orElseThrow();
    var spoiled =
        new Verdict(
            verdict.kind(), verdict.modifiers(), List.of(new Reason(Idea.H1, GONE, "my words")));

    talk.from(talk.session().with(progress.with(spoiled, progress.judgedAt()))).say("why");

    assertThat(talk.text()).doesNotContain("my words");
    assertSaysSomething(talk);
  }

  @Test
  void whatBelongsToAPlanIsLeftOutWhereItIsGoneAndTheWorkStays() {
    var talk = agreed();
    Plan plan = talk.plan().orElseThrow();

    talk.from(with(talk.session(), spoiled(plan, plan.target(), plan.steps()))).say("plan");

    Plan kept = talk.plan().orElseThrow();
    assertThat(kept.target()).isEqualTo(plan.target());
    assertThat(kept.steps()).isEqualTo(plan.steps());
    assertThat(kept.proof()).isEmpty();
    assertThat(kept.extras()).isEmpty();
    assertSaysSomething(talk);
  }

  @Test
  void aPlanOfWhichTheWorkIsGoneIsMadeAnewAndStaysAgreed() {
    var talk = agreed();
    Plan plan = talk.plan().orElseThrow();

    talk.from(with(talk.session(), spoiled(plan, GONE, List.of(GONE)))).say("plan");

    Plan anew = talk.plan().orElseThrow();
    assertThat(anew.target()).isEqualTo(plan.target());
    assertThat(anew.steps()).isEqualTo(plan.steps());
    assertThat(anew.state()).isEqualTo(Plan.State.ACCEPTED);
    assertThat(anew.ifThen()).isEqualTo(plan.ifThen());
    assertThat(talk.session().followUpAt()).isPresent();
    assertSaysSomething(talk);
  }

  @Test
  void aQuestionWhoseWordsAreGoneIsPutInTodaysWords() {
    var talk =
        Talk.begin().with(Person.LOSES_BIDS, t -> t.isAsked(QuestionId.TEMPER)).say("status");
    var open = talk.session().open().orElseThrow().question();

    for (Question spoiled :
        List.of(
            new Question(open.id(), GONE, open.choices()),
            new Question(open.id(), open.prompt(), List.of(new Choice("temper:gone", GONE))))) {
      talk.from(talk.session().asking(Optional.of(new Asked(spoiled, 0)))).say("status");

      var asked = talk.turn().asks().orElseThrow();
      assertThat(asked.prompt().key()).isEqualTo(Line.ASK_TEMPER.key());
      assertThat(asked.choices()).isEqualTo(open.choices());
      assertSaysSomething(talk);
    }
  }

  @Test
  void undoReturnsToAPlaceWhereEverythingCanBeSaid() {
    var talk = agreed();
    var checkpoints =
        talk.session().checkpoints().stream()
            .map(c ->
                new Checkpoint(
                    c.said(),
                    c.entries(),
                    c.open()
                        .map(a -> new Asked(new Question(a.question().id(), GONE, List.of()), 0)),
                    c.progress(),
                    c.followUp()))
            .toList();
    talk.from(talk.session().keeping(checkpoints));

    for (int i = 0; i < checkpoints.size(); i++) {
      talk.say("undo");
      assertSaysSomething(talk);
    }
  }

  @Test
  void aCaseIsShownWithoutWhatIsGone() {
    var talk = agreed();
    Plan plan = talk.plan().orElseThrow();
    var steps = new ArrayList<>(plan.steps());
    steps.add(GONE);

    var view =
        CaseView.of(
            with(talk.session(), spoiled(plan, plan.target(), steps)),
            Shipped.PROMPTS.phrasebook());

    assertThat(view.get("plan"))
        .asInstanceOf(InstanceOfAssertFactories.optional(Map.class))
        .get(InstanceOfAssertFactories.MAP)
        .containsEntry("proof", Optional.empty())
        .extractingByKey("steps", InstanceOfAssertFactories.LIST)
        .hasSize(plan.steps().size())
        .doesNotContain("");
  }

  /// Whatever is gone and whatever is sent, every paragraph says something.
  @RepeatedTest(20)
  void nothingEmptyIsEverSaid(RepetitionInfo run) {
    var random = new Random(run.getCurrentRepetition());
    var chatter = new Chatter(run.getCurrentRepetition());
    var talk = agreed();
    for (int i = 0; i < 30; i++) {
      Session before = talk.session();
      if (before.progress().plan().isPresent()) {
        Plan plan = before.progress().plan().get();
        Say target = random.nextBoolean() ? GONE : plan.target();
        talk.from(with(before, spoiled(plan, target, plan.steps())));
      }
      talk.take(chatter.anything(talk), Place.DM);
      assertSaysSomething(talk);
    }
  }

  private static Talk agreed() {
    Predicate<Talk> begun = t -> t.plan().flatMap(Plan::ifThen).isPresent();
    return Talk.begin().with(Person.LOSES_BIDS, begun);
  }

  private static void assertSaysSomething(Talk talk) {
    assertThat(talk.turn().says())
        .allSatisfy(
            say -> assertThat(Shipped.PROMPTS.phrasebook().text(say)).as(say.key()).isNotBlank());
    assertThat(talk.turn().asks().stream())
        .allSatisfy(question -> {
          assertThat(Shipped.PROMPTS.phrasebook().text(question.prompt())).isNotBlank();
          assertThat(question.choices())
              .extracting(Choice::label)
              .extracting(Shipped.PROMPTS.phrasebook()::text)
              .noneMatch(String::isBlank);
        });
  }

  private static Session with(Session session, Plan plan) {
    return session.with(session.progress().with(plan));
  }

  /// A plan with this target and these steps, of which nothing else can be said any more that may
  /// be left out.
  private static Plan spoiled(Plan plan, Say target, List<Say> steps) {
    return new Plan(
        plan.kind(),
        plan.technology(),
        target,
        plan.name(),
        plan.hours(),
        plan.weeks(),
        steps,
        Optional.of(GONE),
        Optional.of(GONE),
        Optional.of(GONE),
        List.of(GONE),
        List.of(new Plan.NotNow("Spark", GONE)),
        plan.missedWeek(),
        plan.reviewAt(),
        plan.ifThen(),
        plan.state(),
        List.of(new Reason(Idea.H1, GONE, "")));
  }
}
