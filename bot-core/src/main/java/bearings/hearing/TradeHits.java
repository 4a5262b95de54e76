package bearings.hearing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The phrases of some cues found in one message; of two of different cues where one holds the
/// other, the longer.
final class TradeHits {
  private final List<PhraseTable.Found<Sign>> found;
  private final Map<TradeCue, List<PhraseTable.Found<Sign>>> byCue = new EnumMap<>(TradeCue.class);

  /// What a phrase is a sign of, and on which side of it the technology stands.
  record Sign(TradeCue cue, TradePhrase.Side side) {}

  private TradeHits(List<PhraseTable.Found<Sign>> found) {
    this.found = found;
    for (PhraseTable.Found<Sign> hit : found) {
      byCue.computeIfAbsent(hit.value().cue(), _ -> new ArrayList<>(4)).add(hit);
    }
  }

  static PhraseTable<Sign> table(TradeWords words, Set<TradeCue> cues) {
    var table = new PhraseTable<Sign>();
    for (TradeCue cue : cues) {
      for (TradePhrase phrase : words.phrases(cue)) {
        table.add(phrase.phrase(), new Sign(cue, phrase.side()));
      }
    }
    return table;
  }

  /// All hits; those of `rivals` give way to a longer rival that holds them.
  static TradeHits in(Utterance utterance, PhraseTable<Sign> table, Set<TradeCue> rivals) {
    List<PhraseTable.Found<Sign>> all = table.find(utterance);
    var kept = new ArrayList<PhraseTable.Found<Sign>>(all.size());
    for (PhraseTable.Found<Sign> hit : all) {
      boolean rival = rivals.contains(hit.value().cue());
      if (!rival || !held(hit, all, rivals)) {
        kept.add(hit);
      }
    }
    return new TradeHits(kept);
  }

  private static boolean held(
      PhraseTable.Found<Sign> hit, List<PhraseTable.Found<Sign>> all, Set<TradeCue> rivals) {
    for (PhraseTable.Found<Sign> other : all) {
      if (other.from() > hit.from()) {
        return false;
      }
      if (other.to() >= hit.to()
          && other.to() - other.from() > hit.to() - hit.from()
          && other.value().cue() != hit.value().cue()
          && rivals.contains(other.value().cue())) {
        return true;
      }
    }
    return false;
  }

  List<PhraseTable.Found<Sign>> all() {
    return found;
  }

  List<PhraseTable.Found<Sign>> of(TradeCue cue) {
    return byCue.getOrDefault(cue, List.of());
  }

  List<PhraseTable.Found<Sign>> of(TradeCue first, TradeCue... more) {
    Set<TradeCue> cues = EnumSet.of(first, more);
    return found.stream().filter(hit -> cues.contains(hit.value().cue())).toList();
  }

  boolean any(TradeCue cue, int from, int to) {
    for (PhraseTable.Found<Sign> hit : of(cue)) {
      if (hit.from() >= from && hit.to() <= to) {
        return true;
      }
    }
    return false;
  }
}
