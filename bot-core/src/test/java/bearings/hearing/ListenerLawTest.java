package bearings.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import bearings.casefile.QuestionId;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ListenerLawTest {
  private static final String[] BITS = {
    "i lost",
    "three",
    "bids",
    "SQL",
    "spark",
    "👩‍💻",
    "שלום",
    "العربية",
    "a\u0301",
    "\u202e",
    "12,5",
    "7/10",
    "...",
    "??",
    "\"",
    "“",
    "-",
    "no,",
    "wait",
    "<!channel>",
    "@everyone",
    "\u0000",
    "\t",
    "\n",
    "everyone",
    "feel",
    "kill",
    "k i l l",
    "1",
    "of",
    "2",
    "hours",
    "a week",
    "and",
    "but",
    "because",
    "\ud83d",
    "ﬁ",
    "ß",
    "İ",
    "'",
    "’",
    "(",
    ")",
    "🙃",
    "lorem",
    "client left",
    "stop"
  };

  private static String text(long seed) {
    var random = new Random(seed);
    var text = new StringBuilder();
    int size = random.nextInt(60);
    for (int i = 0; i < size; i++) {
      text.append(BITS[random.nextInt(BITS.length)]).append(random.nextInt(5) == 0 ? "" : " ");
    }
    return text.toString();
  }

  private static Optional<QuestionId> question(long seed) {
    int pick = new Random(seed).nextInt(QuestionId.values().length * 2);
    return pick < QuestionId.values().length
        ? Optional.of(QuestionId.values()[pick])
        : Optional.empty();
  }

  @RepeatedTest(20)
  void everyTextIsHeardAndEveryReasonIsAPieceOfIt(RepetitionInfo repetition) {
    for (int i = 0; i < 200; i++) {
      // given
      long seed = repetition.getCurrentRepetition() * 1_000L + i;
      String asked = question(seed).map(QuestionId::id).orElse("");

      // when
      Heard heard = ShippedListener.hear(text(seed), asked);

      // then
      assertThat(heard.because().values())
          .as("seed %d", seed)
          .allSatisfy(words -> assertThat(heard.text()).contains(words).isNotEmpty());
      assertThat(heard.findings())
          .allSatisfy(finding -> assertThat(heard.text()).contains(finding.words()));
      assertThat(heard.clauses())
          .allSatisfy(clause -> assertThat(heard.text()).contains(clause.words()))
          .allSatisfy(clause -> assertThat(clause.words().length()).isLessThanOrEqualTo(200));
      assertThat(heard.signals().values())
          .allSatisfy(words -> assertThat(heard.text()).contains(words));
    }
  }

  @RepeatedTest(10)
  void theSameMessageIsHeardTheSame(RepetitionInfo repetition) {
    // given
    String text = text(repetition.getCurrentRepetition());

    // then
    assertThat(ShippedListener.hear(text)).isEqualTo(ShippedListener.hear(text));
  }

  @Test
  void nothingIsHeardWithoutAnException() {
    for (QuestionId question : QuestionId.values()) {
      assertThatCode(() -> ShippedListener.hear("", question)).doesNotThrowAnyException();
      assertThatCode(() -> ShippedListener.hear("?", question)).doesNotThrowAnyException();
      assertThatCode(() -> ShippedListener.hear("\u200b\u0000", question))
          .doesNotThrowAnyException();
    }
  }

  @Test
  void aMegabyteIsHeardInABlink() {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          ShippedListener.hear("kill the bid of two or three ".repeat(36_000));
          ShippedListener.hear("a".repeat(1_000_000));
          ShippedListener.hear("((((\"".repeat(200_000));
        });
  }

  @Test
  void learningTwiceGivesTheSameListener() {
    // given
    Listener again = ShippedListener.trainedOn(ShippedListener.EXAMPLES);

    // then
    for (int i = 0; i < 100; i++) {
      String text = text(i);
      assertThat(again.hear(text, Optional.empty())).isEqualTo(ShippedListener.hear(text));
    }
  }
}
