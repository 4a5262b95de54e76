package bearings.hearing;

import bearings.casefile.Fact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Collects what is heard in one message, each with the words that showed it.
final class Findings {
  private final Message message;
  private final List<Placed> all = new ArrayList<>();

  private record Placed(int at, Finding finding) {}

  Findings(Message message) {
    this.message = message;
  }

  /// A fact shown by the words of a range.
  void add(Fact fact, int from, int to) {
    int start = Math.clamp(from, 0, Math.max(0, message.size() - 1));
    String words = message.words(start, Math.clamp(to, start, message.size()));
    all.add(new Placed(start, new Finding(fact, words.isEmpty() ? message.text() : words)));
  }

  void add(Fact fact, Hit hit) {
    add(fact, hit.from(), hit.to());
  }

  void add(int at, Finding finding) {
    all.add(new Placed(at, finding));
  }

  boolean has(Class<? extends Fact> kind) {
    return all.stream().anyMatch(placed -> kind.isInstance(placed.finding.fact()));
  }

  void drop(Class<? extends Fact> kind) {
    all.removeIf(placed -> kind.isInstance(placed.finding.fact()));
  }

  void dropIf(java.util.function.Predicate<Fact> unwanted) {
    all.removeIf(placed -> unwanted.test(placed.finding.fact()));
  }

  /// Everything heard, in the order of the message.
  List<Finding> inOrder() {
    all.sort(Comparator.comparingInt(Placed::at));
    return all.stream().map(Placed::finding).toList();
  }
}
