package bearings.hearing;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// The words and phrases that the coach listens for, as `prompts/hearing/en/words` has them.
///
/// @param groups words that phrases name together as `<group>`; a word may end in `*`
/// @param entries the phrases, each with the cue it gives
/// @param tuning the numbers by which hearing learns and decides
public record Lexicon(Map<String, Set<String>> groups, List<Entry> entries, Tuning tuning) {
  /// Words that may stand before what `^` anchors.
  public static final String LEAD = "lead";

  /// Words that may stand after what `$` anchors.
  public static final String TAIL = "tail";

  public Lexicon {
    groups = Map.copyOf(groups);
    entries = List.copyOf(entries);
  }

  /// A phrase and where it was written, for messages about it.
  public record Entry(Cue cue, Phrase phrase, String file, int line) {}
}
