package bearings.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlainChatTest {

  @Test
  void withoutATerminalPlainLinesGoInAndPlainTextComesOut() {
    Ran ran = Ran.reading("i feel behind, i lost two bids\n", "chat");

    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).contains("lost two bids").doesNotContain("\u001b", "`", "**");
    assertThat(ran.out().lines()).allMatch(line -> line.length() <= 88);
  }

  @Test
  void theCoachSpeaksFirst() {
    assertThat(Ran.reading("", "chat").out()).contains("?");
  }

  @Test
  void chatIsWhatHappensWithoutACommand() {
    assertThat(Ran.reading("").out()).isEqualTo(Ran.reading("", "chat").out());
  }

  @Test
  void choicesAreNumberedUnderTheirQuestion() {
    Ran ran = Ran.reading("i lost two bids because of sql\n" + "i don't know\n".repeat(8), "chat");

    assertThat(ran.code()).isZero();
    assertThat(ran.out().lines())
        .anyMatch(line -> line.matches(" {4}1  \\S.*"))
        .anyMatch(line -> line.matches(" {4}2  \\S.*"));
  }

  @Test
  void whatComesAfterQuitIsNotHeard() {
    assertThat(Ran.reading("quit\ni lost two bids\n").out()).doesNotContain("two bids");
  }

  @Test
  void strangeLinesAreMetAndTheConversationGoesOn() {
    byte[] in =
        concat(
            "x".repeat(1_000_000).getBytes(StandardCharsets.UTF_8),
            new byte[] {'\n', (byte) 0xFF, '\n', 0, 27, '[', '2', 'J', '\n'},
            "<!channel> @everyone i lost two bids\n".getBytes(StandardCharsets.UTF_8));

    Ran ran = Ran.with(Map.of(), in, "chat");

    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("64 KB", "UTF-8").doesNotContain("\u001b", "<!", "@everyone");
  }

  private static byte[] concat(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
