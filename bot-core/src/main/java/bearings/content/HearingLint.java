package bearings.content;

import bearings.hearing.Cue;
import bearings.hearing.Lexicon;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds phrases that the coach would hear as one thing and as its opposite.
final class HearingLint {
  private record Opposites(Cue one, Cue other) {}

  private static final List<Opposites> OPPOSITES =
      List.of(
          new Opposites(Cue.SIGN_YES, Cue.SIGN_NO),
          new Opposites(Cue.CRISIS, Cue.CRISIS_IDIOM),
          new Opposites(Cue.CRISIS, Cue.SIGN_SAFE),
          new Opposites(Cue.TONE_NEGATIVE, Cue.TONE_POSITIVE),
          new Opposites(Cue.EVIDENCE_INCOME_UP, Cue.EVIDENCE_INCOME_DOWN),
          new Opposites(Cue.EVIDENCE_OTHER_FOR, Cue.EVIDENCE_OTHER_AGAINST),
          new Opposites(Cue.EVIDENCE_LOST_CLIENT, Cue.EVIDENCE_RENEWAL),
          new Opposites(Cue.TEMPER_EARLY, Cue.TEMPER_DEEP),
          new Opposites(Cue.TROUBLE, Cue.NO_TROUBLE),
          new Opposites(Cue.LEARNING_TIME, Cue.OTHER_TIME),
          new Opposites(Cue.DONE, Cue.NOT_DONE));

  private HearingLint() {}

  static void check(Folder folder, List<Lexicon.Entry> entries, Problems problems) {
    for (Opposites opposites : OPPOSITES) {
      Map<List<String>, Lexicon.Entry> ones = new HashMap<>();
      for (Lexicon.Entry entry : entries) {
        if (entry.cue() == opposites.one()) {
          rows(entry).forEach(words -> ones.put(words, entry));
        }
      }
      for (Lexicon.Entry entry : entries) {
        if (entry.cue() == opposites.other()) {
          against(entry, ones, folder, problems);
        }
      }
    }
  }

  private static void against(
      Lexicon.Entry entry,
      Map<List<String>, Lexicon.Entry> ones,
      Folder folder,
      Problems problems) {
    for (List<String> words : rows(entry)) {
      Lexicon.Entry opposite = ones.get(words);
      if (opposite != null) {
        problems.add(
            folder.problem(
                entry.file(),
                entry.line(),
                "'%s' also means the opposite, in %s line %d"
                    .formatted(String.join(" ", words), opposite.file(), opposite.line())));
      }
    }
  }

  /// The rows of words that a phrase stands for; none where they are too many to be written out.
  private static List<List<String>> rows(Lexicon.Entry entry) {
    try {
      return entry.phrase().sequences();
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }
}
