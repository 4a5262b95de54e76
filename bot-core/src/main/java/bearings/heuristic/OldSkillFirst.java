package bearings.heuristic;

import bearings.casefile.CaseFile;
import bearings.casefile.Relation;
import bearings.knowledge.Maturity;
import bearings.speech.Idea;
import bearings.speech.Line;
import bearings.speech.Say;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// H12: great at AI, stuck on a huge data set. An old skill may be the newest one that is needed,
/// and comes first if it caused a loss.
final class OldSkillFirst implements Heuristic {
  @Override
  public Idea idea() {
    return Idea.H12;
  }

  @Override
  public List<Conclusion> concludes(CaseFile file, Grounds grounds) {
    var conclusions = new ArrayList<Conclusion>();
    for (String technology : missed(file)) {
      if (old(technology, grounds)) {
        conclusions.add(
            new Conclusion.Favours(
                idea(),
                technology,
                1,
                Say.of(Line.BECAUSE_OLD).with("technology", grounds.named(technology)),
                Demand.words(file, technology)));
      }
    }
    return conclusions;
  }

  @Override
  public Optional<Remark> remark(Moment moment) {
    var before = missed(moment.before());
    return missed(moment.now()).stream()
        .filter(name -> !before.contains(name))
        .filter(name -> old(name, moment.grounds()))
        .findFirst()
        .map(name ->
            Remark.once(
                66, Say.of(Line.OLD_SKILL).with("technology", moment.grounds().named(name))));
  }

  private static Set<String> missed(CaseFile file) {
    var missed = new LinkedHashSet<>(Demand.counts(file).keySet());
    missed.addAll(file.technologies(Relation.LACKS));
    return missed;
  }

  private static boolean old(String name, Grounds grounds) {
    return grounds
        .catalogue()
        .technology(name)
        .filter(
            t -> t.maturity() == Maturity.PROVEN && t.firstYear() < grounds.limits().oldBefore())
        .isPresent();
  }
}
