package bearings.heuristic;

import bearings.casefile.CaseFile;
import bearings.casefile.EvidenceKind;
import bearings.casefile.Fact;
import bearings.casefile.QuestionId;
import bearings.casefile.Relation;
import bearings.speech.Arg;
import bearings.speech.Idea;
import bearings.speech.Line;
import bearings.speech.Say;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// H13: your talent is still valuable. Strength before gap; said from what clients did, never as
/// flattery; kept in the plan.
final class StillValuable implements Heuristic {
  private static final int NAMED_AT_MOST = 3;

  @Override
  public Idea idea() {
    return Idea.H13;
  }

  @Override
  public List<Wish> asks(CaseFile file, Grounds grounds) {
    var wishes = new ArrayList<Wish>();
    if (file.evidence().isEmpty()) {
      wishes.add(Wish.needed(QuestionId.CLIENTS, 65));
    } else if (lostWithoutAName(file)) {
      wishes.add(Wish.needed(QuestionId.CLIENTS, 86));
    }
    int has = file.technologies(Relation.HAS).size();
    if (has < 2 && !file.knows(Fact.PaidFor.class)) {
      wishes.add(Wish.forPlan(QuestionId.SKILLS, has == 0 ? 66 : 58));
    }
    return wishes;
  }

  /// Clients or income were lost, and nothing that was missing has a name yet.
  private static boolean lostWithoutAName(CaseFile file) {
    var behind = file.evidence(true);
    return behind.stream().anyMatch(item -> item.kind() != EvidenceKind.LOST_BID)
        && behind.stream().noneMatch(item -> item.kind() == EvidenceKind.LOST_BID)
        && behind.stream().allMatch(item -> item.technologies().isEmpty());
  }

  @Override
  public List<Conclusion> concludes(CaseFile file, Grounds grounds) {
    var conclusions = new ArrayList<Conclusion>();
    var has = file.technologies(Relation.HAS);
    if (!has.isEmpty()) {
      conclusions.add(
          new Conclusion.Strength(
              idea(),
              Say.of(Line.STRENGTH_SKILLS).with("skills", skills(has, grounds)),
              Demand.words(file, has.getFirst())));
    }
    file.entry(Fact.PaidFor.class)
        .filter(e -> has.isEmpty())
        .ifPresent(e ->
            conclusions.add(
                new Conclusion.Strength(
                    idea(),
                    Say.of(Line.STRENGTH_PAID_FOR).quoting("words", e.words()),
                    e.words())));
    file.evidence().stream()
        .filter(e -> e.fact() instanceof Fact.Evidence item && !item.behind())
        .filter(e -> !e.words().isBlank())
        .findFirst()
        .ifPresent(e ->
            conclusions.add(
                new Conclusion.Strength(
                    idea(), Say.of(Line.STRENGTH_EVENT).quoting("words", e.words()), e.words())));
    return conclusions;
  }

  private static Arg skills(List<String> has, Grounds grounds) {
    return grounds.series(has.stream().limit(NAMED_AT_MOST).toList());
  }

  @Override
  public Optional<Remark> remark(Moment moment) {
    if (moment.answers(QuestionId.SKILLS)) {
      return skillsNoted(moment).map(say -> Remark.once(48, say));
    }
    boolean opening = moment.asked().isEmpty() || moment.answers(QuestionId.OPEN);
    return moment
        .added()
        .filter(e -> e.fact() instanceof Fact.Evidence item && !item.behind())
        .filter(e -> !opening && !e.words().isBlank())
        .findFirst()
        .map(e -> Remark.eachTime(52, Say.of(Line.STRENGTH_NOTED).quoting("words", e.words())));
  }

  /// By name where that is known, else in the person's own words.
  private static Optional<Say> skillsNoted(Moment moment) {
    var has = moment.now().technologies(Relation.HAS);
    return has.isEmpty()
        ? moment
            .added()
            .filter(e -> e.fact() instanceof Fact.PaidFor)
            .findFirst()
            .map(e -> Say.of(Line.PAID_FOR_NOTED).quoting("words", e.words()))
        : Optional.of(Say.of(Line.SKILLS_NOTED).with("skills", skills(has, moment.grounds())));
  }
}
