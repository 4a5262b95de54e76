package bearings.hearing;

import bearings.casefile.EvidenceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;

/// Joins items of evidence that speak of the same thing.
final class EvidenceItems {
  private EvidenceItems() {}

  /// The items, those that belong together made one.
  static List<EvidenceItem> joined(Message message, List<EvidenceItem> items) {
    return explained(message, merged(message, items));
  }

  /// Without what only explains a loss in the same sentence ("lost three bids, all wanted …"),
  /// whose technologies go to the loss, and without what adds nothing to other evidence.
  private static List<EvidenceItem> explained(Message message, List<EvidenceItem> items) {
    var kept = new ArrayList<>(items);
    for (EvidenceItem item : items) {
      boolean vague = item.behind() && item.count().count().isEmpty();
      boolean loss =
          item.kind() == EvidenceKind.LOST_BID || item.kind() == EvidenceKind.LOST_CLIENT;
      if (!vague || loss) {
        continue;
      }
      int start = message.sentenceStart(item.from());
      int end = message.sentenceEnd(item.from());
      boolean explains =
          kept.stream()
              .anyMatch(other ->
                  other != item
                      && other.behind()
                      && other.from() >= start
                      && other.from() < end
                      && (other.kind() == EvidenceKind.LOST_BID
                          || other.kind() == EvidenceKind.LOST_CLIENT));
      boolean adds =
          item.kind() != EvidenceKind.OTHER
              || kept.stream().noneMatch(other -> other != item && other.behind());
      if (explains || !adds) {
        kept.remove(item);
      }
    }
    return kept;
  }

  /// Neighbours of the same kind and direction are one item, unless each has its own count.
  private static List<EvidenceItem> merged(Message message, List<EvidenceItem> items) {
    var merged = new ArrayList<EvidenceItem>();
    for (EvidenceItem item : items) {
      int same = -1;
      for (int i = 0; i < merged.size(); i++) {
        EvidenceItem other = merged.get(i);
        boolean alike = other.kind() == item.kind() && other.behind() == item.behind();
        if (alike
            && !(other.count().count().isPresent()
                && item.count().count().isPresent()
                && other.from() != item.from())) {
          same = i;
        }
      }
      int sum = sameSentence(message, merged, item);
      if (sum >= 0) {
        merged.set(sum, added(merged.get(sum), item));
      } else if (same < 0) {
        merged.add(item);
      } else {
        merged.set(same, union(merged.get(same), item));
      }
    }
    return merged;
  }

  /// "one was bought, and one left me": counted apart in one sentence, to be added up.
  private static int sameSentence(Message message, List<EvidenceItem> merged, EvidenceItem item) {
    for (int i = 0; i < merged.size(); i++) {
      EvidenceItem other = merged.get(i);
      boolean alike =
          other.kind() == item.kind()
              && other.behind() == item.behind()
              && other.from() != item.from()
              && other.technologies().equals(item.technologies());
      boolean counted = other.count().count().isPresent() && item.count().count().isPresent();
      boolean same = other.count().of().equals(item.count().of());
      if (alike && counted && same && message.sentenceStart(item.from()) <= other.from()) {
        return i;
      }
    }
    return -1;
  }

  private static EvidenceItem added(EvidenceItem first, EvidenceItem second) {
    int count = first.count().count().orElse(0) + second.count().count().orElse(0);
    return new EvidenceItem(
        first.behind(),
        first.kind(),
        new Counts.Count(OptionalInt.of(count), first.count().of()),
        first.technologies(),
        first.hit(),
        first.from(),
        second.to());
  }

  private static EvidenceItem union(EvidenceItem first, EvidenceItem second) {
    var names = new TreeSet<>(first.technologies());
    names.addAll(second.technologies());
    boolean counted = first.count().count().isPresent() || second.count().count().isEmpty();
    OptionalInt of = first.count().of().isPresent() ? first.count().of() : second.count().of();
    Counts.Count count =
        new Counts.Count(counted ? first.count().count() : second.count().count(), of);
    EvidenceItem kept = counted ? first : second;
    return new EvidenceItem(
        first.behind(), first.kind(), count, names, kept.hit(), kept.from(), kept.to());
  }
}
