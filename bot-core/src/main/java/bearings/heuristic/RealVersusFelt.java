package bearings.heuristic;

import bearings.casefile.Fact;
import bearings.speech.Idea;
import bearings.speech.Line;
import bearings.speech.Say;
import java.util.Optional;

/// H2: telling the real from the felt is a method. Names at most one of the things that speak
/// before we think (mood, others, habit), once, as a guess.
final class RealVersusFelt implements Heuristic {
  @Override
  public Idea idea() {
    return Idea.H2;
  }

  @Override
  public Optional<Remark> remark(Moment moment) {
    boolean nothingHappened = moment.now().evidence(true).isEmpty();
    if (!nothingHappened) {
      return Optional.empty();
    }
    if (moment.added(Fact.Follows.class).isPresent()) {
      return Optional.of(Remark.once(30, Say.of(Line.GUESS_HABIT)));
    }
    if (moment.added(Fact.ComparesWith.class).isPresent() && moment.asked().isPresent()) {
      return Optional.of(Remark.once(30, Say.of(Line.GUESS_OTHERS)));
    }
    if (moment.added(Fact.Nothing.class).isPresent() && moment.now().knows(Fact.Feeling.class)) {
      return Optional.of(Remark.once(25, Say.of(Line.GUESS_MOOD)));
    }
    return Optional.empty();
  }
}
