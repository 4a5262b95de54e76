package bearings.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bearings.heuristic.Shipped;
import bearings.speech.Line;
import bearings.speech.Say;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the coach says about what it keeps is what is true.
class KeepingTest {
  private static final Keeping STORED = new Keeping.Stored(90);

  /// What only a coach can say that stores nothing.
  private static final Pattern OF_MEMORY =
      Pattern.compile("in memory|this program's memory|while I run|while this program runs");

  /// Every way to come to a line about what is kept.
  static Stream<UnaryOperator<Talk>> waysToAsk() {
    return Stream.of(
        talk -> talk.command(""),
        talk -> talk.say("I lost two bids over SQL"),
        talk -> talk.say("I lost two bids over SQL").say("what do you store about me?"),
        talk -> talk.say("I lost two bids over SQL").say("help"));
  }

  @ParameterizedTest
  @MethodSource("waysToAsk")
  void whatIsStoredIsSaidWithItsDaysAndItsReader(UnaryOperator<Talk> ask) {
    Talk talk = ask.apply(Talk.beginWith(STORED));

    assertThat(everyWording(talk))
        .filteredOn(wording -> wording.contains("90"))
        .isNotEmpty()
        .allSatisfy(wording -> {
          assertThat(wording).contains("90 days", "`forget`");
          assertThat(wording).containsPattern("can read|operator's database");
        });
    assertThat(everyWording(talk)).noneMatch(wording -> OF_MEMORY.matcher(wording).find());
  }

  @ParameterizedTest
  @MethodSource("waysToAsk")
  void aCoachThatStoresNothingSpeaksOfNoDatabaseAndOfNoDays(UnaryOperator<Talk> ask) {
    Talk talk = ask.apply(Talk.beginWith(new Keeping.InMemory()));

    assertThat(everyWording(talk))
        .noneMatch(wording -> wording.contains("database") || wording.contains("stored"));
  }

  @Test
  void aSingleDayIsSaidInTheSingular() {
    var talk = Talk.beginWith(new Keeping.Stored(1)).say("hello").say("help");

    assertThat(talk.text()).contains("one day").doesNotContain("one days");
  }

  @Test
  void theIntroductionInPassingTakesNoRoomFromWhatIsSaid() {
    String told = "I feel like a dinosaur, everyone ships agents, and I lost two bids over SQL";
    var memory = Talk.begin().say(told);
    var stored = Talk.beginWith(STORED).say(told);

    assertThat(stored.keys().getFirst()).isEqualTo(Line.INTRODUCTION_SHORT_STORED.key());
    assertThat(stored.keys().subList(1, stored.keys().size()))
        .isEqualTo(memory.keys().subList(1, memory.keys().size()));
  }

  @Test
  void whatIsErasedIsToldWithTheReceiptWhereThereIsOne() {
    var talk = Talk.beginWith(STORED).say("I lost two bids over SQL").say("forget").say("yes");
    Say erased = talk.turn().says().getFirst();

    assertThat(erased.key()).isEqualTo(Line.FORGOTTEN.key());
    assertThat(Shipped.wordings(erased)).noneMatch(wording -> wording.contains("receipt"));
    assertThat(Shipped.wordings(erased.with("receipt", "K7-PQ")))
        .allSatisfy(wording -> assertThat(wording).contains("receipt", "K7-PQ"));
  }

  @Test
  void nothingIsKeptForLessThanADay() {
    assertThatThrownBy(() -> new Keeping.Stored(0)).isInstanceOf(IllegalArgumentException.class);
  }

  private static List<String> everyWording(Talk talk) {
    return talk.turn().says().stream().map(Shipped::wordings).flatMap(List::stream).toList();
  }
}
