package bearings.heuristic;

import bearings.casefile.CaseFile;
import bearings.casefile.Fact;
import bearings.casefile.QuestionId;
import bearings.speech.Idea;
import bearings.speech.Line;
import bearings.speech.Say;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// H4: time, resources and energy are limited. Never above the hours said; none at all when there
/// is no strength for them.
final class LimitedMeans implements Heuristic {
  @Override
  public Idea idea() {
    return Idea.H4;
  }

  @Override
  public List<Wish> asks(CaseFile file, Grounds grounds) {
    var wishes = new ArrayList<Wish>();
    var hours = file.fact(Fact.Hours.class);
    if (hours.isEmpty()) {
      wishes.add(Wish.forPlan(QuestionId.TIME, 80));
    } else if (hours.get().perWeek() > grounds.limits().manyHours()) {
      wishes.add(Wish.forPlan(QuestionId.TIME, 95).askedAgain());
    }
    if (!file.knows(Fact.Energy.class)) {
      wishes.add(Wish.forPlan(QuestionId.ENERGY, file.knows(Fact.Burdened.class) ? 75 : 62));
    }
    return wishes;
  }

  @Override
  public List<Conclusion> concludes(CaseFile file, Grounds grounds) {
    var conclusions = new ArrayList<Conclusion>();
    file.entry(Fact.Hours.class)
        .ifPresent(e -> {
          double hours = ((Fact.Hours) e.fact()).perWeek();
          conclusions.add(new Conclusion.Caps(idea(), hours, e.words()));
          if (hours <= grounds.limits().fewHours()) {
            conclusions.add(new Conclusion.Colours(idea(), Modifier.LOAD, e.words()));
          }
        });
    file.entry(Fact.Energy.class)
        .filter(e -> ((Fact.Energy) e.fact()).level() <= grounds.limits().lowEnergy())
        .ifPresent(e -> {
          conclusions.add(new Conclusion.Caps(idea(), 0, e.words()));
          conclusions.add(new Conclusion.Colours(idea(), Modifier.LOAD, e.words()));
        });
    file.entry(Fact.Burdened.class)
        .ifPresent(e -> conclusions.add(new Conclusion.Colours(idea(), Modifier.LOAD, e.words())));
    return conclusions;
  }

  @Override
  public Optional<Remark> remark(Moment moment) {
    var limits = moment.grounds().limits();
    var energy = moment.added(Fact.Energy.class);
    if (energy.isPresent() && energy.get().level() <= limits.lowEnergy()) {
      return Optional.of(
          Remark.eachTime(90, Say.of(Line.ENERGY_LOW).with("energy", energy.get().level())));
    }
    if (energy.isPresent()) {
      return Optional.of(
          Remark.eachTime(44, Say.of(Line.ENERGY_NOTED).with("energy", energy.get().level())));
    }
    var hours = moment.added(Fact.Hours.class);
    boolean askedTwice = moment.before().knows(Fact.Hours.class);
    if (hours.isPresent()
        && hours.get().perWeek() > 0
        && (askedTwice || hours.get().perWeek() <= limits.manyHours())) {
      double perWeek = hours.get().perWeek();
      return Optional.of(
          Remark.eachTime(
              50,
              Say.of(Line.HOURS_NOTED)
                  .with("hours", perWeek)
                  .with("weeks", limits.planWeeks())
                  .with("total", perWeek * limits.planWeeks())));
    }
    return moment
        .wordsFor(Fact.Burdened.class)
        .map(words -> Remark.once(45, Say.of(Line.BURDEN_NOTED).quoting("words", words)));
  }
}
