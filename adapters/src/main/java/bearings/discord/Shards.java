package bearings.discord;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Into how many connections the servers are divided, and which of them this program holds. All
/// private messages come over connection 0.
public sealed interface Shards {

  /// All of as many as Discord recommends.
  record Recommended() implements Shards {}

  /// These of so many.
  ///
  /// @param first from 0
  /// @param last at least `first`, below `total`
  /// @param total from 1
  record Some(int first, int last, int total) implements Shards {
    public Some {
      if (first < 0 || last < first || total <= last) {
        throw new IllegalArgumentException("0 <= first <= last < total");
      }
    }
  }

  /// What a setting must look like, for whoever got it wrong.
  String FORM = "auto, a total such as 8, or some of a total such as 0-3/8";

  /// Reads `auto`, `8` (all eight) or `0-3/8` (the first four of eight).
  ///
  /// @throws IllegalArgumentException where it is none of these; the message says the mend
  static Shards parse(String text) {
    String plain = text.strip();
    if (plain.equals("auto")) {
      return new Recommended();
    }
    Matcher some = Pattern.compile("(?:(\\d{1,5})(?:-(\\d{1,5}))?/)?(\\d{1,5})").matcher(plain);
    if (!some.matches()) {
      throw malformed("write ");
    }
    int total = Integer.parseInt(some.group(3));
    int first = some.group(1) == null ? 0 : Integer.parseInt(some.group(1));
    int last =
        some.group(1) == null
            ? total - 1
            : some.group(2) == null ? first : Integer.parseInt(some.group(2));
    if (total == 0 || last < first || total <= last) {
      throw malformed("connections are counted from 0 and lie below the total; write ");
    }
    return new Some(first, last, total);
  }

  private static IllegalArgumentException malformed(String mend) {
    return new IllegalArgumentException(mend + FORM);
  }
}
