package bearings.heuristic;

import bearings.casefile.CaseFile;
import bearings.casefile.Fact;
import bearings.casefile.Temperament;
import bearings.speech.Idea;
import bearings.speech.Line;
import bearings.speech.Say;
import java.util.List;
import java.util.Optional;

/// H10: follow the new selectively. About a fifth of the learning time, and a list for later; never
/// a ban.
final class FollowSelectively implements Heuristic {
  @Override
  public Idea idea() {
    return Idea.H10;
  }

  @Override
  public List<Conclusion> concludes(CaseFile file, Grounds grounds) {
    boolean hasASlot =
        file.fact(Fact.Likes.class)
            .filter(likes -> likes.temperament() == Temperament.EARLY_ADOPTER)
            .isPresent();
    return file.entry(Fact.Follows.class)
        .filter(e -> !hasASlot)
        .map(e ->
            List.<Conclusion>of(
                new Conclusion.Adds(idea(), Say.of(Line.PLAN_FEED_RULE), e.words())))
        .orElse(List.of());
  }

  @Override
  public Optional<Remark> remark(Moment moment) {
    return moment
        .wordsFor(Fact.Follows.class)
        .map(words -> Remark.once(42, Say.of(Line.FEED_NOTED).quoting("words", words)));
  }
}
