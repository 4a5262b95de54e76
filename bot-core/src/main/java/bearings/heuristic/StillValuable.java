package bearings.heuristic;

import bearings.casefile.CaseFile;
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
    } else if (file.evidence(true).isEmpty() || file.evidence(false).isEmpty()) {
      wishes.add(Wish.useful(QuestionId.CLIENTS, 45));
    }
    if (file.technologies(Relation.HAS).isEmpty() && !file.knows(Fact.PaidFor.class)) {
      wishes.add(Wish.forPlan(QuestionId.SKILLS, 66));
    }
    return wishes;
  }

  @Override
  public List<Conclusion> concludes(CaseFile file, Grounds grounds) {
    var conclusions = new ArrayList<Conclusion>();
    var has = file.technologies(Relation.HAS);
    if (!has.isEmpty()) {
      var names = has.stream().limit(NAMED_AT_MOST).<Arg>map(Arg.Text::new).toList();
      conclusions.add(
          new Conclusion.Strength(
              idea(),
              Say.of(Line.STRENGTH_SKILLS).with("skills", new Arg.Series(names)),
              Demand.words(file, has.getFirst())));
    }
    file.entry(Fact.PaidFor.class)
        .filter(e -> has.isEmpty())
        .ifPresent(
            e ->
                conclusions.add(
                    new Conclusion.Strength(
                        idea(),
                        Say.of(Line.STRENGTH_PAID_FOR).quoting("words", e.words()),
                        e.words())));
    file.evidence().stream()
        .filter(e -> e.fact() instanceof Fact.Evidence item && !item.behind())
        .findFirst()
        .ifPresent(
            e ->
                conclusions.add(
                    new Conclusion.Strength(
                        idea(),
                        Say.of(Line.STRENGTH_EVENT).quoting("words", e.words()),
                        e.words())));
    return conclusions;
  }

  @Override
  public Optional<Remark> remark(Moment moment) {
    if (moment.answers(QuestionId.SKILLS)) {
      var has = moment.now().technologies(Relation.HAS);
      return has.isEmpty()
          ? Optional.empty()
          : Optional.of(
              Remark.once(
                  48,
                  Say.of(Line.SKILLS_NOTED)
                      .with(
                          "skills",
                          new Arg.Series(
                              has.stream()
                                  .limit(NAMED_AT_MOST)
                                  .<Arg>map(Arg.Text::new)
                                  .toList()))));
    }
    boolean opening = moment.asked().isEmpty() || moment.answers(QuestionId.OPEN);
    return moment
        .added()
        .filter(e -> e.fact() instanceof Fact.Evidence item && !item.behind())
        .filter(e -> !opening)
        .findFirst()
        .map(e -> Remark.eachTime(52, Say.of(Line.STRENGTH_NOTED).quoting("words", e.words())));
  }
}
