package bearings.heuristic;

import bearings.casefile.CaseFile;
import bearings.casefile.EvidenceKind;
import bearings.casefile.Fact;
import bearings.casefile.QuestionId;
import bearings.casefile.Relation;
import bearings.casefile.Temperament;
import bearings.speech.Idea;
import bearings.speech.Line;
import bearings.speech.Say;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// H16: fish or cat. Asks what kind of work is liked, never what somebody is worth, and looks for
/// the competition that fits. What is undecided gets a trial, not a label.
final class FishOrCat implements Heuristic {
  @Override
  public Idea idea() {
    return Idea.H16;
  }

  @Override
  public List<Wish> asks(CaseFile file, Grounds grounds) {
    var wishes = new ArrayList<Wish>();
    var liking = file.fact(Fact.Likes.class);
    if (liking.isEmpty()) {
      wishes.add(Wish.forPlan(QuestionId.TEMPER, 70));
    }
    boolean undecided =
        liking.filter(l -> l.temperament() == Temperament.UNCLEAR).isPresent()
            || file.knows(Fact.Dreads.class);
    if (undecided && !file.knows(Fact.Enjoyed.class)) {
      wishes.add(Wish.forPlan(QuestionId.ENJOY, 64));
    }
    return wishes;
  }

  @Override
  public List<Conclusion> concludes(CaseFile file, Grounds grounds) {
    var conclusions = new ArrayList<Conclusion>();
    var liking = file.entry(Fact.Likes.class);
    liking.ifPresent(e -> {
      switch (((Fact.Likes) e.fact()).temperament()) {
        case EARLY_ADOPTER ->
            conclusions.add(new Conclusion.Adds(idea(), Say.of(Line.PLAN_SLOT_FOR_NEW), e.words()));
        case DEEP_WORKER -> {}
        case UNCLEAR ->
            conclusions.add(new Conclusion.Adds(idea(), Say.of(Line.PLAN_TRIAL), e.words()));
      }
    });
    misfit(file, grounds)
        .ifPresent(words -> conclusions.add(new Conclusion.Colours(idea(), Modifier.FIT, words)));
    return conclusions;
  }

  /// The words that show somebody in a competition which is not theirs: a dread of the work, or a
  /// liking for depth beside an eye on a place that nobody who pays has asked for.
  private static Optional<String> misfit(CaseFile file, Grounds grounds) {
    var dread = file.entry(Fact.Dreads.class).map(e -> e.words());
    if (dread.isPresent()) {
      return dread;
    }
    boolean deep =
        file.fact(Fact.Likes.class)
            .filter(l -> l.temperament() == Temperament.DEEP_WORKER)
            .isPresent();
    boolean noLoss =
        file.evidence(true).stream().allMatch(item -> item.kind() == EvidenceKind.OTHER);
    if (!deep || !noLoss) {
      return Optional.empty();
    }
    return Demand.wishedWithoutDemand(file, grounds).stream()
        .filter(name -> file.segment().isPresent() && Demand.elsewhere(file, name, grounds))
        .filter(name -> file.relations().get(name) != Relation.HAS)
        .map(name -> Demand.words(file, name))
        .findFirst();
  }

  @Override
  public Optional<Remark> remark(Moment moment) {
    if (moment.answers(QuestionId.ENJOY)) {
      return moment
          .added(Fact.Enjoyed.class)
          .map(e -> Remark.eachTime(61, Say.of(Line.ENJOYED_NOTED).quoting("words", e.what())));
    }
    return moment
        .added(Fact.Likes.class)
        .filter(l -> moment.answers(QuestionId.TEMPER))
        .map(likes ->
            Remark.eachTime(
                60,
                Say.of(
                    switch (likes.temperament()) {
                      case EARLY_ADOPTER -> Line.LIKES_NEW;
                      case DEEP_WORKER -> Line.LIKES_DEPTH;
                      case UNCLEAR -> Line.LIKES_EITHER;
                    })));
  }
}
