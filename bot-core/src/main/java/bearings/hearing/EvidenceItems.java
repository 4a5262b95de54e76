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
      boolean other = item.kind() == EvidenceKind.OTHER && item.behind();
      boolean bid = item.kind() == EvidenceKind.LOST_BID && vague;
      boolean asked = item.kind() == EvidenceKind.ASKED_FOR && item.behind();
      boolean reason = other || asked || (vague && !loss && item.kind() != EvidenceKind.INCOME);
      boolean explains = (reason || bid) && besideLoss(message, kept, item, bid);
      boolean adds =
          item.kind() != EvidenceKind.OTHER
              || kept.stream().noneMatch(one -> one != item && one.behind());
      if (explains || (vague && !adds)) {
        kept.remove(item);
      }
    }
    return kept;
  }

  /// Whether an item has a number of its own.
  private static boolean counts(Message message, EvidenceItem item) {
    return message.numbers().stream()
        .anyMatch(number -> number.from() >= item.from() && number.to() <= item.to());
  }

  private static boolean besides(Message message, EvidenceItem one, EvidenceItem other) {
    return message.sentenceStart(one.from()) == message.sentenceStart(other.from());
  }

  /// Whether a loss is told in the same sentence.
  private static boolean besideLoss(
      Message message, List<EvidenceItem> items, EvidenceItem item, boolean ofClient) {
    int start = message.sentenceStart(item.from());
    int end = message.sentenceEnd(item.from());
    return items.stream()
        .filter(other -> other != item && other.from() >= start && other.from() < end)
        .anyMatch(other ->
            other.kind() == EvidenceKind.LOST_CLIENT
                || (!ofClient && other.kind() == EvidenceKind.LOST_BID));
  }

  /// Neighbours of the same kind and direction are one item, unless each has its own count.
  private static List<EvidenceItem> merged(Message message, List<EvidenceItem> items) {
    var merged = new ArrayList<EvidenceItem>();
    for (EvidenceItem item : items) {
      int same = -1;
      int last = -1;
      for (int i = 0; i < merged.size(); i++) {
        EvidenceItem other = merged.get(i);
        boolean alike = other.kind() == item.kind() && other.behind() == item.behind();
        boolean borrowed = alike && !counts(message, item) && besides(message, other, item);
        last = alike && item.count().count().isPresent() ? i : last;
        if (borrowed) {
          same = i;
        } else if (alike
            && !(other.count().count().isPresent()
                && item.count().count().isPresent()
                && other.from() != item.from())) {
          same = i;
        }
      }
      int sum = sameSentence(message, merged, item);
      boolean mends =
          last >= 0
              && BareNumbers.mended(
                  message, item.from(), Math.min(item.hit().from(), item.from() + 3));
      mends |= last >= 0 && BareNumbers.mended(message, Math.max(0, item.from() - 2), item.from());
      if (mends) {
        merged.set(last, item);
      } else if (sum >= 0) {
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
      boolean same =
          other.count().of().equals(item.count().of())
              && message.numbers().stream()
                  .anyMatch(n -> n.from() >= item.from() && n.to() <= item.to());
      if (alike && counted && same && message.sentenceStart(item.from()) <= other.from()) {
        return i;
      }
    }
    return -1;
  }

  /// Two counts added up; where that is more than the whole they are out of ("all four left, every
  /// one …"), both tell of the same ones, and the larger stands.
  private static EvidenceItem added(EvidenceItem first, EvidenceItem second) {
    int one = first.count().count().orElse(0);
    int other = second.count().count().orElse(0);
    boolean sameOnes = one + other > first.count().of().orElse(Integer.MAX_VALUE);
    int count = sameOnes ? Math.max(one, other) : one + other;
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
