package bearings.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MentionsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "i feel behind",
        "write to joe@example.com",
        "a < b and b > c",
        "<3 you @ home",
        "Map<String, List<T>>"
      })
  void aTextThatCallsNobodyStaysAsItIs(String text) {
    assertThat(Mentions.silenced(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "<!channel> hi, ‹!channel› hi",
    "<@U123|joe>, ‹@U123|joe›",
    "see <#C1> and <#C2>, see ‹#C1› and ‹#C2›",
    "<!never closed, ‹!never closed"
  })
  void aMentionStaysReadable(String text, String silenced) {
    assertThat(Mentions.silenced(text)).isEqualTo(silenced);
  }

  @Test
  void anEveryoneIsBrokenByASignThatNobodySees() {
    assertThat(Mentions.silenced("hi @Everyone and @here"))
        .doesNotContain("@Everyone", "@here")
        .contains("Everyone", "here");
  }

  @RepeatedTest(200)
  void nothingEverCalls(RepetitionInfo run) {
    var random = new Random(run.getCurrentRepetition());
    List<String> pieces = List.of("<", ">", "!", "@", "#", "&", "everyone", "here", "channel", "x");
    var text = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      text.append(pieces.get(random.nextInt(pieces.size())));
    }

    String silenced = Mentions.silenced(text.toString());

    assertThat(silenced).doesNotContain("<!", "<@", "<#", "<&", "@everyone", "@here", "@channel");
    assertThat(Mentions.silenced(silenced)).isEqualTo(silenced);
  }
}
