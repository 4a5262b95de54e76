package bearings.hearing;

import bearings.casefile.Fact;
import bearings.casefile.QuestionId;
import java.util.Optional;
import java.util.OptionalInt;

/// Hears what came of a step.
final class ProgressEar implements Ear {
  @Override
  public void listen(Message message, Findings findings) {
    Hits hits = message.hits();
    boolean asked = message.answers(QuestionId.CHECKIN);
    boolean told = message.question().isEmpty() && hits.has(Cue.INTENT_PROGRESS);
    if (!asked && !told) {
      return;
    }
    Optional<Hit> not = hits.first(Cue.NOT_DONE);
    Optional<Hit> partly = hits.first(Cue.PARTLY_DONE);
    Optional<Hit> done = hits.first(Cue.DONE);
    OptionalInt count = OptionalInt.empty();
    OptionalInt of = OptionalInt.empty();
    Counts.Count ratio = Counts.near(message, new Piece(0, message.size()), 0);
    if (ratio.of().isPresent() && ratio.count().isPresent()) {
      count = ratio.count();
      of = ratio.of();
    }
    boolean part = of.isPresent() && count.orElse(0) < of.getAsInt();
    if (part
        || (partly.isPresent() && (done.isPresent() || not.isEmpty() || partly.get().from() < 3))) {
      Hit hit = partly.or(() -> done).or(() -> not).orElse(new Hit(Cue.DONE, 0, message.size()));
      findings.add(new Fact.Progress(Optional.empty(), count, of), hit);
    } else if (not.isPresent() && (done.isEmpty() || not.get().from() <= done.get().from())) {
      findings.add(new Fact.Progress(Optional.of(false), count, of), not.get());
    } else if (done.isPresent()) {
      findings.add(new Fact.Progress(Optional.of(true), count, of), done.get());
    }
  }
}
