package bearings.heuristic;

import bearings.casefile.CaseFile;
import bearings.casefile.EvidenceKind;
import bearings.casefile.Fact;
import bearings.casefile.QuestionId;
import bearings.speech.Idea;
import bearings.speech.Line;
import bearings.speech.Say;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// H3: realism pays and calms. Ends with one thing that protects what is already earned, and asks
/// for the feeling's number again when there is something to compare it with.
final class Realism implements Heuristic {
  private static final Set<EvidenceKind> PAYING =
      Set.of(EvidenceKind.RENEWAL, EvidenceKind.PRAISE, EvidenceKind.INCOME);

  @Override
  public Idea idea() {
    return Idea.H3;
  }

  @Override
  public List<Wish> asks(CaseFile file, Grounds grounds) {
    boolean more = file.fact(Fact.Felt.class).filter(felt -> felt.level() > 0).isPresent();
    return more && !file.knows(Fact.WhyNotLower.class)
        ? List.of(Wish.afterwards(QuestionId.WHY_NOT_LOWER, 40))
        : List.of();
  }

  @Override
  public List<Conclusion> concludes(CaseFile file, Grounds grounds) {
    var conclusions = new ArrayList<Conclusion>();
    file.evidence().stream()
        .filter(
            e -> e.fact() instanceof Fact.Evidence i && !i.behind() && PAYING.contains(i.kind()))
        .findFirst()
        .ifPresent(e ->
            conclusions.add(new Conclusion.Adds(idea(), Say.of(Line.PLAN_PROTECT), e.words())));
    return conclusions;
  }

  @Override
  public Optional<Remark> remark(Moment moment) {
    return moment
        .added(Fact.WhyNotLower.class)
        .map(why -> Remark.eachTime(80, Say.of(Line.WHY_NOT_LOWER).quoting("words", why.words())));
  }
}
