package bearings.hearing;

import bearings.casefile.EvidenceKind;
import bearings.casefile.Fact;
import bearings.casefile.Relation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Hears what lost bids missed, where that was the question: one sentence a bid, gathered by what
/// was missing.
final class LostBidsEar {
  /// Whether the answer was understood as a list of lost bids.
  boolean heard(Message message, Findings findings) {
    if (message.hits().has(Cue.EVIDENCE_OTHER_AGAINST) || message.size() == 0) {
      return false;
    }
    List<Piece> sentences = Piece.of(message.utterance(), Token.Break.SENTENCE);
    Map<String, Set<Piece>> byTechnology = new LinkedHashMap<>();
    int bids = 0;
    for (Piece sentence : sentences) {
      boolean named = false;
      for (Mention mention : message.mentions()) {
        boolean owned = mention.relation().filter(Relation.HAS::equals).isPresent();
        if (mention.from() >= sentence.from() && mention.to() <= sentence.to() && !owned) {
          byTechnology
              .computeIfAbsent(mention.technology(), _ -> new java.util.LinkedHashSet<>())
              .add(sentence);
          named = true;
        }
      }
      bids += named ? 1 : 0;
    }
    if (byTechnology.isEmpty() || bids < 2) {
      return false;
    }
    int total = bids;
    var groups = new TreeMap<Integer, Map.Entry<Set<Piece>, Set<String>>>();
    byTechnology.forEach((name, where) -> {
      int first = where.iterator().next().from();
      var known = groups.get(first);
      if (known != null && known.getKey().equals(where)) {
        known.getValue().add(name);
      } else {
        groups.put(
            known == null ? first : first + 1 + groups.size(),
            Map.entry(where, new TreeSet<>(Set.of(name))));
      }
    });
    groups.forEach((_, group) -> {
      Piece first = group.getKey().iterator().next();
      var fact =
          new Fact.Evidence(
              true,
              EvidenceKind.LOST_BID,
              OptionalInt.of(group.getKey().size()),
              OptionalInt.of(total),
              new TreeSet<>(group.getValue()));
      findings.add(fact, first.from(), first.to());
    });
    return true;
  }
}
