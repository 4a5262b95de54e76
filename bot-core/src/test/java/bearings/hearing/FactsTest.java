package bearings.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.casefile.Fact;
import bearings.casefile.QuestionId;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsTest {
  @ParameterizedTest(name = "{2} hours: ''{1}'' to ''{0}''")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          time | 15, no, 5                                                       | 5
          time | two hours a week. thursdays                                     | 2
          time | half an hour a day                                              | 3.5
          time | one free hour, on Sundays                                       | 1
          time | yes of course, forty hours, right next to my unicorn. two.      | 2
          time | 3                                                               | 3
          time | 15 hours                                                        | 15
          time | sorry, 5. i meant 5                                             | 5
          time | really two                                                      | 2
          time | ten. no wait, ten was before the baby. three                    | 3
          time | none, i work sixty hours already                                | 0
          time | 5-6 hours                                                       | 5
          time | 1,5 h                                                           | 1.5
          time | six-ish                                                         | 6
          time | not many                                                        | -
               | powebi or tablau, 3 h per week, small firms in the balkans      | 3
               | next thing 2 learn? 4h/wk, sql ok, py ok                        | 4
               | I bill 30 hours a week                                          | -
               | the query takes 4 hours                                         | -
               | Six hours a week is realistic, in two blocks.                   | 6
               | never said I had no hours. Mornings, four hours a week.         | 4
               | I can put in four hours weekly and I prefer one book            | 4
               | they want 20 days of work by January                            | -
          """)
  void hoursForLearningAreHeard(String answered, String text, Double hours) {
    Heard heard = ShippedListener.hear(text, Optional.ofNullable(answered).orElse(""));

    assertThat(heard.fact(Fact.Hours.class).map(Fact.Hours::perWeek))
        .isEqualTo(Optional.ofNullable(hours));
  }

  @ParameterizedTest(name = "{2}: ''{1}'' to ''{0}''")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          scale  | 7, no, 6                         | 6
          scale  | six and a half                   | 7
          scale  | 7/10                             | 7
          scale  | 8 out of 10                      | 8
          scale  | 10. eleven at night.             | 10
          scale  | 3 today, was 8 last week         | 3
          scale  | no idea how to put a number on it| -
                 | 9 out of 10 behind               | 9
                 | they want 9 of 10 dashboards     | -
          """)
  void theFeltScaleIsHeard(String answered, String text, Integer level) {
    Heard heard = ShippedListener.hear(text, Optional.ofNullable(answered).orElse(""));

    assertThat(heard.fact(Fact.Felt.class).map(Fact.Felt::level))
        .isEqualTo(Optional.ofNullable(level));
  }

  @ParameterizedTest(name = "{1}: ''{0}''")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          6                                             | 6
          seven                                         | 7
          1/10, the baby doesn't sleep and neither do i | 1
          5 i guess                                     | 5
          """)
  void energyIsHeard(String text, int level) {
    assertThat(ShippedListener.hear(text, QuestionId.ENERGY).fact(Fact.Energy.class))
        .contains(new Fact.Energy(level));
  }

  @ParameterizedTest(name = "{1}: ''{0}''")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          neither, i do what is needed                                         | unclear
          early adopter. hm, no. Now I stay with a tool. So the other one.     | deep-worker
          i like digging, i am patient                                         | deep-worker
          finish things, slowly                                                | deep-worker
          dig. i hate new tools tbh                                            | deep-worker
          early adopter                                                        | early-adopter
          new toys, always. my garage looks the same                           | early-adopter
          could go either way with me, some tools I was first                  | unclear
          depends on the client tbh                                            | unclear
          """)
  void temperamentIsHeard(String text, String temperament) {
    assertThat(
            ShippedListener.hear(text, QuestionId.TEMPER)
                .fact(Fact.Likes.class)
                .map(likes -> likes.temperament().id()))
        .contains(temperament);
  }

  @ParameterizedTest(name = "day {1}, month {2}: ''{0}''")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          open bid: a margin report in power bi, interview on the 14th | 14 | -
          it has to be there before 3 March                            | 3  | 3
          by December 21 please                                        | 21 | 12
          by friday                                                    | -  | -
          the 3 clients                                                | -  | -
          """)
  void aDeadlineIsHeard(String text, Integer day, Integer month) {
    Optional<Fact.Deadline> deadline =
        ShippedListener.hear(text, QuestionId.URGENT).fact(Fact.Deadline.class);

    assertThat(deadline.map(Fact.Deadline::day)).isEqualTo(Optional.ofNullable(day));
    if (day != null) {
      assertThat(deadline.orElseThrow().month())
          .isEqualTo(month == null ? OptionalInt.empty() : OptionalInt.of(month));
    }
  }

  @ParameterizedTest(name = "done {1}, {2} of {3}: ''{0}''")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          22 of 40 done. one thursday lost to fever                     | -     | 22 | 40
          didn't do anything                                            | false | -  | -
          done ✅                                                       | true  | -  | -
          did the window functions set, runs in 40 seconds, wow         | true  | -  | -
          report done, interview went ok, waiting                       | true  | -  | -
          nope                                                          | false | -  | -
          half. got stuck at the joins                                  | -     | -  | -
          """)
  void progressIsHeard(String text, Boolean done, Integer count, Integer of) {
    Fact.Progress progress =
        ShippedListener.hear(text, QuestionId.CHECKIN).fact(Fact.Progress.class).orElseThrow();

    assertThat(progress.done()).isEqualTo(Optional.ofNullable(done));
    assertThat(progress.count()).isEqualTo(number(count));
    assertThat(progress.of()).isEqualTo(number(of));
  }

  private static OptionalInt number(Integer value) {
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }

  @ParameterizedTest(name = "{1}: ''{0}''")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2                | 2
          two              | 2
          7, no, 6         | 6
          the number is 3  | 3
          """)
  void anAnswerThatIsLittleMoreThanANumberIsANumber(String text, double number) {
    assertThat(ShippedListener.hear(text, QuestionId.SEGMENT).number())
        .isEqualTo(OptionalDouble.of(number));
  }

  @Test
  void aNumberWithinASentenceIsNoChoice() {
    assertThat(ShippedListener.hear("i have two clients who both want dashboards by May").number())
        .isEmpty();
  }

  @Test
  void anUrgentProblemIsHeardInTheSendersWords() {
    assertThat(
            ShippedListener.hear(
                    "a 300 million row meter table, i sample 1% because pandas dies",
                    QuestionId.URGENT)
                .fact(Fact.UrgentProblem.class)
                .map(Fact.UrgentProblem::problem))
        .hasValueSatisfying(words -> assertThat(words).contains("300 million row meter table"));
    assertThat(
            ShippedListener.hear("nothing urgent, they are asleep", QuestionId.URGENT)
                .fact(Fact.UrgentProblem.class))
        .isEmpty();
  }

  @Test
  void whomSomebodyComparesWithIsHeard() {
    assertThat(
            ShippedListener.hear(
                    "the guy who got the telecom job. he is a data engineer really",
                    QuestionId.COMPARE)
                .fact(Fact.ComparesWith.class))
        .contains(new Fact.ComparesWith("the guy who got the telecom job", false));
    assertThat(
            ShippedListener.hear("everyone on linkedin", QuestionId.COMPARE)
                .fact(Fact.ComparesWith.class)
                .map(Fact.ComparesWith::wholeField))
        .contains(true);
  }

  @ParameterizedTest(name = "''{0}'' to ''{1}''")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          idk            | segment
          no idea        | urgent
          I can't say    | bids
          don't remember | enjoy
          """)
  void notKnowingIsAnAnswer(String text, String answered) {
    assertThat(ShippedListener.hear(text, answered).fact(Fact.NotKnown.class))
        .contains(new Fact.NotKnown(QuestionId.of(answered).orElseThrow()));
  }

  @Test
  void aTimeIsHeardAndAWheneverIsNone() {
    assertThat(
            ShippedListener.hear("thursday 21:00 when the kids sleep, kitchen", QuestionId.IFTHEN)
                .fact(Fact.When.class))
        .contains(new Fact.When("thursday 21:00 when the kids sleep, kitchen"));
    assertThat(ShippedListener.hear("whenever", QuestionId.IFTHEN).fact(Fact.When.class)).isEmpty();
  }

  @Test
  void habitsAndBurdensAreHeard() {
    assertThat(
            ShippedListener.hear("i started twelve tutorials and finished none")
                .fact(Fact.Chases.class))
        .isPresent();
    assertThat(ShippedListener.hear("i scroll my feed every morning").fact(Fact.Follows.class))
        .isPresent();
    assertThat(
            ShippedListener.hear("every roadmap is 6 months full time. i have 2 kids")
                .fact(Fact.Burdened.class))
        .contains(new Fact.Burdened("i have 2 kids"));
  }

  @Test
  void playingDownAndDreadAreHeard() {
    assertThat(
            ShippedListener.hear("probably just imposter syndrome. what do you say")
                .fact(Fact.PlaysDown.class))
        .contains(new Fact.PlaysDown("probably just imposter syndrome"));
    assertThat(
            ShippedListener.hear("3 hours. dig. i hate new tools tbh", QuestionId.TIME)
                .fact(Fact.Dreads.class))
        .contains(new Fact.Dreads("i hate new tools tbh"));
  }
}
