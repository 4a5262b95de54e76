package bearings.heuristic;

import bearings.casefile.CaseFile;
import bearings.casefile.Entry;
import bearings.casefile.Fact;
import bearings.casefile.QuestionId;
import bearings.hearing.Heard;
import java.util.Optional;
import java.util.stream.Stream;

/// A message that has just been taken in: the case before and after it, what was heard, and what
/// had been asked.
public record Moment(
    CaseFile before, CaseFile now, Heard heard, Optional<QuestionId> asked, Grounds grounds) {

  /// The entries that this message added.
  public Stream<Entry> added() {
    return now.entries().subList(before.size(), now.size()).stream();
  }

  /// The first fact of a kind that this message added.
  public <F extends Fact> Optional<F> added(Class<F> kind) {
    return added().map(Entry::fact).filter(kind::isInstance).map(kind::cast).findFirst();
  }

  /// The person's words for the first fact of a kind that this message added.
  public Optional<String> wordsFor(Class<? extends Fact> kind) {
    return added().filter(e -> kind.isInstance(e.fact())).map(Entry::words).findFirst();
  }

  /// Whether the conversation is still on its way to a verdict or plan, and not about its details.
  boolean stillAsking() {
    return asked.isEmpty() || asked.get().compareTo(QuestionId.WHY_NOT_LOWER) < 0;
  }

  boolean answers(QuestionId question) {
    return asked.filter(question::equals).isPresent();
  }
}
