package bearings.heuristic;

import bearings.casefile.CaseFile;
import bearings.casefile.Fact;
import bearings.casefile.QuestionId;
import bearings.knowledge.Segment;
import bearings.speech.Idea;
import bearings.speech.Line;
import bearings.speech.Say;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// H8: which one do you mean? No verdict without a place in the industry, and "not yet known" is a
/// legal answer. Where the losses come from another place than the work, asks which is meant.
public final class WhichOne implements Heuristic {
  @Override
  public Idea idea() {
    return Idea.H8;
  }

  @Override
  public List<Wish> asks(CaseFile file, Grounds grounds) {
    var wishes = new ArrayList<Wish>();
    if (file.segment().isEmpty()) {
      var wish = Wish.needed(QuestionId.SEGMENT, 80);
      boolean everywhere =
          file.fact(Fact.ComparesWith.class).filter(Fact.ComparesWith::wholeField).isPresent();
      wishes.add(everywhere ? wish.askedAgain() : wish);
    } else if (pulledTowards(file, grounds).isPresent()) {
      wishes.add(Wish.needed(QuestionId.CLARIFY, 75));
    }
    return wishes;
  }

  /// The other segment that the losses point to, where they point away from the person's own.
  public static Optional<Segment> pulledTowards(CaseFile file, Grounds grounds) {
    return file.segment().flatMap(own -> pull(file, own, grounds));
  }

  private static Optional<Segment> pull(CaseFile file, Segment own, Grounds grounds) {
    int[] votes = new int[Segment.values().length];
    for (var missed : Demand.counts(file).entrySet()) {
      var technology = grounds.catalogue().technology(missed.getKey());
      if (technology.isEmpty()) {
        continue;
      }
      for (Segment segment : technology.get().segments()) {
        votes[segment.ordinal()] += missed.getValue();
      }
    }
    Optional<Segment> best = Optional.empty();
    int most = votes[own.ordinal()];
    for (Segment segment : Segment.values()) {
      if (votes[segment.ordinal()] > most) {
        most = votes[segment.ordinal()];
        best = Optional.of(segment);
      }
    }
    return best;
  }

  @Override
  public Optional<Remark> remark(Moment moment) {
    return moment
        .added(Fact.WorksIn.class)
        .filter(w -> moment.answers(QuestionId.SEGMENT) || moment.answers(QuestionId.CLARIFY))
        .map(w -> moment.grounds().catalogue().profile(w.segment()).inWords())
        .map(name -> Remark.eachTime(35, Say.of(Line.PLACE_NOTED).with("place", name)));
  }
}
