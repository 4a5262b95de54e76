package bearings.heuristic;

import bearings.casefile.CaseFile;
import bearings.casefile.Entry;
import bearings.casefile.Fact;
import bearings.casefile.QuestionId;
import bearings.casefile.Relation;
import bearings.knowledge.ProblemKind;
import bearings.speech.Idea;
import bearings.speech.Line;
import bearings.speech.Say;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// H14: the urgent problem of the day. The target starts at what one client must have solved.
final class UrgentProblemFirst implements Heuristic {
  @Override
  public Idea idea() {
    return Idea.H14;
  }

  @Override
  public List<Wish> asks(CaseFile file, Grounds grounds) {
    return file.knows(Fact.UrgentProblem.class)
        ? List.of()
        : List.of(Wish.forPlan(QuestionId.URGENT, 90));
  }

  @Override
  public List<Conclusion> concludes(CaseFile file, Grounds grounds) {
    var conclusions = new ArrayList<Conclusion>();
    file.entry(Fact.UrgentProblem.class)
        .ifPresent(e -> {
          named(file, e).stream()
              .filter(name -> missing(file, name, e))
              .forEach(
                  name -> conclusions.add(favours(name, 6, e, Line.BECAUSE_URGENT_NAMED, grounds)));
          int points = 5;
          for (String name : kind(e, grounds).map(ProblemKind::solves).orElse(List.of())) {
            conclusions.add(favours(name, points, e, Line.BECAUSE_URGENT, grounds));
            points = Math.max(1, points - 2);
          }
        });
    return conclusions;
  }

  /// Whether a technology that the problem names is missed, and not merely the tool that fails in
  /// it: it was lost over, or asked for, or named as missing at another time.
  private static boolean missing(CaseFile file, String name, Entry problem) {
    return Demand.count(file, name) > 0
        || file.standing().stream()
            .anyMatch(e ->
                e.fact() instanceof Fact.Relates r
                    && r.technology().equals(name)
                    && (r.relation() == Relation.ASKED_FOR
                        || (r.relation() == Relation.LACKS && e.turn() != problem.turn())));
  }

  private Conclusion favours(String name, int points, Entry entry, Line line, Grounds grounds) {
    return new Conclusion.Favours(
        idea(),
        name,
        points,
        Say.of(line).with("technology", grounds.named(name)).quoting("problem", entry.words()),
        entry.words());
  }

  /// The technologies that the person named in the very turn in which they told the problem, where
  /// the problem's words hold them.
  private static List<String> named(CaseFile file, Entry problem) {
    return file.standing().stream()
        .filter(e -> e.turn() == problem.turn())
        .filter(e -> problem.words().contains(e.words()))
        .map(Entry::fact)
        .<String>mapMulti((fact, out) -> {
          if (fact instanceof Fact.Relates relates) {
            out.accept(relates.technology());
          } else if (fact instanceof Fact.Mentions mentions) {
            out.accept(mentions.technology());
          }
        })
        .distinct()
        .toList();
  }

  private static Optional<ProblemKind> kind(Entry entry, Grounds grounds) {
    return grounds.catalogue().problemLike(entry.words());
  }

  @Override
  public Optional<Remark> remark(Moment moment) {
    return moment
        .added()
        .filter(e -> e.fact() instanceof Fact.UrgentProblem)
        .findFirst()
        .filter(e -> moment.answers(QuestionId.URGENT))
        .map(e ->
            Remark.eachTime(
                62,
                kind(e, moment.grounds())
                    .map(kind -> Say.of(Line.URGENT_KIND).with("kind", kind.means()))
                    .orElseGet(() -> Say.of(Line.URGENT_NOTED).quoting("problem", e.words()))));
  }
}
