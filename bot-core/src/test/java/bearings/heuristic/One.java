package bearings.heuristic;

import bearings.casefile.CaseFile;
import bearings.casefile.QuestionId;
import bearings.speech.Idea;
import bearings.speech.Say;
import java.util.List;
import java.util.Optional;

/// One idea of the essay, asked alone.
final class One {
  private final Heuristic heuristic;

  private One(Heuristic heuristic) {
    this.heuristic = heuristic;
  }

  static One of(Idea idea) {
    return new One(
        Essay.IDEAS.stream().filter(one -> one.idea() == idea).findFirst().orElseThrow());
  }

  /// The questions it would like answered.
  List<QuestionId> asks(CaseFile file) {
    return heuristic.asks(file, Shipped.GROUNDS).stream().map(Wish::question).toList();
  }

  /// The questions for which a verdict has to wait.
  List<QuestionId> needs(CaseFile file) {
    return heuristic.asks(file, Shipped.GROUNDS).stream()
        .filter(Wish::needed)
        .map(Wish::question)
        .toList();
  }

  List<Conclusion> concludes(CaseFile file) {
    return heuristic.concludes(file, Shipped.GROUNDS);
  }

  <C extends Conclusion> List<C> concludes(CaseFile file, Class<C> kind) {
    return concludes(file).stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  Optional<Remark> remark(Message message) {
    return heuristic.remark(message.moment());
  }

  /// The key of what it says to a message.
  Optional<String> says(Message message) {
    return remark(message).map(Remark::say).map(Say::key);
  }
}
