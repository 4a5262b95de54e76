package bearings.advice;

import bearings.casefile.CaseFile;
import bearings.casefile.Fact;
import bearings.heuristic.Grounds;
import bearings.knowledge.Play;
import bearings.speech.Line;
import bearings.speech.Say;
import java.util.Optional;

/// Says what a target is: whole, as it is proposed, and in a few words, as it is called afterwards.
/// Both quote the client's problem, where one was told.
final class TargetLines {
  private static final int LONGEST_PROBLEM = 60;
  private static final int SHORTEST_PROBLEM = 20;
  private static final String PROBLEM = "{problem}";

  private final CaseFile file;
  private final Grounds grounds;

  TargetLines(CaseFile file, Grounds grounds) {
    this.file = file;
    this.grounds = grounds;
  }

  /// The one finished thing.
  Say whole(String technology, Optional<Play> play) {
    var problem = file.entry(Fact.UrgentProblem.class);
    if (play.isEmpty()) {
      return Say.of(Line.TARGET_PLAIN).with("technology", grounds.named(technology));
    }
    return problem
        .map(p -> onProblem(technology, play.get().target(), head(p.words())))
        .orElseGet(() ->
            Say.of(Line.TARGET)
                .with("technology", grounds.named(technology))
                .with("target", play.get().targetPlain()));
  }

  /// The target in a few words.
  Say name(String technology) {
    Say name = Say.of(Line.TARGET_NAME).with("technology", grounds.named(technology));
    return file.entry(Fact.UrgentProblem.class)
        .map(p -> name.quoting("problem", head(p.words())))
        .orElse(name);
  }

  /// A play's target has one place for the problem, which is then quoted there.
  private Say onProblem(String technology, String target, String problem) {
    int at = target.indexOf(PROBLEM);
    return Say.of(Line.TARGET_ON_PROBLEM)
        .with("technology", grounds.named(technology))
        .with("before", target.substring(0, Math.max(0, at)))
        .quoting("problem", problem)
        .with("after", target.substring(at + (at < 0 ? 1 : PROBLEM.length())));
  }

  /// The beginning of a long quotation, up to where a clause ends: enough to know it again.
  static String head(String words) {
    if (words.length() <= LONGEST_PROBLEM) {
      return words;
    }
    for (int i = SHORTEST_PROBLEM; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean ends = c == ',' || c == ';' || c == '.' || c == ':' || c == '(';
      if (ends) {
        return words.substring(0, i);
      }
    }
    return words;
  }
}
