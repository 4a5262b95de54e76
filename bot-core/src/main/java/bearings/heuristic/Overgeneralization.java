package bearings.heuristic;

import bearings.casefile.CaseFile;
import bearings.casefile.Entry;
import bearings.casefile.Fact;
import bearings.speech.Idea;
import bearings.speech.Line;
import bearings.speech.Say;
import java.util.List;
import java.util.Optional;

/// H5: "behind the industry" says too much at once. Gives the sweeping word back, once, and leads
/// to a place. A sweeping word beside real evidence is no distortion.
final class Overgeneralization implements Heuristic {
  /// A sweeping word is given back only where it is a word or two, not a whole sentence.
  private static final int LONGEST_WORD = 40;

  @Override
  public Idea idea() {
    return Idea.H5;
  }

  @Override
  public List<Conclusion> concludes(CaseFile file, Grounds grounds) {
    if (!BehindOrFeeling.maySpeak(file.fact(Fact.Felt.class).map(Fact.Felt::level), grounds)) {
      return List.of();
    }
    return sweeping(file).stream()
        .limit(1)
        .<Conclusion>map(e -> new Conclusion.Larger(idea(), 1, e.words()))
        .toList();
  }

  /// The sweeping words that were not said together with evidence.
  static List<Entry> sweeping(CaseFile file) {
    var standing = file.standing();
    return standing.stream()
        .filter(e -> e.fact() instanceof Fact.Generalizes)
        .filter(e ->
            standing.stream()
                .noneMatch(o ->
                    o.turn() == e.turn()
                        && o.fact() instanceof Fact.Evidence item
                        && item.behind()))
        .toList();
  }

  @Override
  public Optional<Remark> remark(Moment moment) {
    int turn = moment.added().mapToInt(Entry::turn).max().orElse(0);
    return sweeping(moment.now()).stream()
        .filter(e -> e.turn() == turn)
        .filter(e -> moment.stillAsking() && e.words().length() <= LONGEST_WORD)
        .findFirst()
        .map(e -> Remark.once(60, Say.of(Line.NOT_ONE_THING).quoting("word", e.words())));
  }
}
