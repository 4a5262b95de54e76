package bearings.heuristic;

import bearings.casefile.Fact;
import bearings.casefile.Relation;
import bearings.hearing.Polarity;
import bearings.knowledge.Maturity;
import bearings.knowledge.Savings;
import bearings.knowledge.Technology;
import bearings.speech.Idea;
import bearings.speech.Line;
import bearings.speech.Say;
import java.util.Optional;

/// H6: a regression alone may be enough. What works for the client is a professional choice, and
/// shame about simple tools is met with that question.
final class SimpleMayBeEnough implements Heuristic {
  @Override
  public Idea idea() {
    return Idea.H6;
  }

  @Override
  public Optional<Remark> remark(Moment moment) {
    boolean low =
        moment.heard().polarity() == Polarity.NEGATIVE
            || moment.heard().polarity() == Polarity.MIXED;
    boolean lost = !moment.now().evidence(true).isEmpty();
    if (!low || lost) {
      return Optional.empty();
    }
    return moment
        .added()
        .map(e -> e.fact())
        .filter(f -> f instanceof Fact.Relates r && r.relation() == Relation.HAS)
        .map(f -> ((Fact.Relates) f).technology())
        .filter(name ->
            moment
                .grounds()
                .catalogue()
                .technology(name)
                .filter(t -> simple(t, moment.grounds()))
                .isPresent())
        .findFirst()
        .map(name ->
            Remark.once(
                55, Say.of(Line.SIMPLE_ENOUGH).with("technology", moment.grounds().named(name))));
  }

  private static boolean simple(Technology technology, Grounds grounds) {
    return technology.maturity() == Maturity.PROVEN
        && technology.cutsCosts() != Savings.NO
        && technology.firstYear() < grounds.limits().simpleBefore();
  }
}
