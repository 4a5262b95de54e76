package bearings.heuristic;

import bearings.casefile.CaseFile;
import bearings.casefile.Fact;
import bearings.speech.Idea;
import bearings.speech.Line;
import bearings.speech.Say;
import java.util.List;
import java.util.Optional;

/// H15: tortoise and hare. A race whose finish moves cannot be won by running: rank gives way to
/// what was finished.
final class TortoiseAndHare implements Heuristic {
  @Override
  public Idea idea() {
    return Idea.H15;
  }

  @Override
  public List<Conclusion> concludes(CaseFile file, Grounds grounds) {
    return file.entry(Fact.Chases.class)
        .map(e ->
            List.<Conclusion>of(
                new Conclusion.Colours(idea(), Modifier.HARE, e.words()),
                new Conclusion.Adds(idea(), Say.of(Line.PLAN_FINISH_FIRST), e.words())))
        .orElse(List.of());
  }

  @Override
  public Optional<Remark> remark(Moment moment) {
    return moment
        .wordsFor(Fact.Chases.class)
        .map(words -> Remark.once(64, Say.of(Line.RACE).quoting("words", words)));
  }
}
