package bearings.rephrase;

import bearings.speech.Spoken;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Takes out of a line what no model is to see: whatever the engine filled in, which is where
/// everything about the person stands, and in the rest every number, address, command, mention and
/// quotation.
public final class Masking {
  private static final Pattern DELICATE =
      Pattern.compile(
          "`[^`]*`|“[^”]*”|(https?://|www\\.)\\S+|\\S*@\\S*|<[^>]*>|\\d+([.,:-]\\d+)*|[⟦⟧]");

  private Masking() {}

  /// The line as it may be shown.
  public static Masked of(Spoken line) {
    var text = new StringBuilder();
    var hidden = new ArrayList<Masked.Hidden>();
    int from = 0;
    for (Spoken.Part part : line.filled()) {
      own(line.text().substring(from, part.start()), text, hidden);
      String filling = line.text().substring(part.start(), part.end());
      hide(new Masked.Hidden(filling, part.raised()), text, hidden);
      from = part.end();
    }
    own(line.text().substring(from), text, hidden);
    return new Masked(text.toString(), hidden);
  }

  private static void own(String words, StringBuilder text, List<Masked.Hidden> hidden) {
    int from = 0;
    var delicate = DELICATE.matcher(words);
    while (delicate.find()) {
      text.append(words, from, delicate.start());
      hide(new Masked.Hidden(delicate.group(), false), text, hidden);
      from = delicate.end();
    }
    text.append(words, from, words.length());
  }

  private static void hide(Masked.Hidden what, StringBuilder text, List<Masked.Hidden> hidden) {
    hidden.add(what);
    text.append(Masked.placeholder(hidden.size()));
  }
}
