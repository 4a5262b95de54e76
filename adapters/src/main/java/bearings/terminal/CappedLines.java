package bearings.terminal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Lines of UTF-8 text from a stream that nobody has vouched for. A line that is too long is read
/// away without being held.
final class CappedLines {
  /// The longest line that is read, in bytes.
  static final int LONGEST = 64 * 1024;

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final InputStream in;
  private boolean first = true;

  CappedLines(InputStream in) {
    this.in = new BufferedInputStream(in);
  }

  /// One line, or why there is none.
  sealed interface Line {
    /// A line without its end.
    record Text(String text) implements Line {}

    /// A line that cannot be used.
    record Unusable(String why) implements Line {}
  }

  /// The next line; nothing at the end of the stream.
  Optional<Line> next() throws IOException {
    var bytes = new ByteArrayOutputStream(256);
    boolean any = false;
    boolean tooLong = false;
    for (int b = in.read(); b >= 0; b = in.read()) {
      any = true;
      if (b == '\n') {
        break;
      }
      if (bytes.size() < LONGEST) {
        bytes.write(b);
      } else {
        tooLong = true;
      }
    }
    if (!any) {
      return Optional.empty();
    }
    if (tooLong) {
      first = false;
      return Optional.of(
          new Line.Unusable("the line is longer than 64 KB; send the text in smaller pieces"));
    }
    return Optional.of(decoded(bytes.toByteArray()));
  }

  private Line decoded(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (first && text.startsWith(BYTE_ORDER_MARK)) {
        text = text.substring(1);
      }
      first = false;
      return new Line.Text(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
    } catch (CharacterCodingException e) {
      first = false;
      return new Line.Unusable("the line is not UTF-8 text; save or send it as UTF-8");
    }
  }
}
