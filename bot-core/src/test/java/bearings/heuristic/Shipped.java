package bearings.heuristic;

import bearings.casefile.Limits;
import bearings.content.Prompts;
import bearings.speech.Phrasebook;
import bearings.speech.Say;
import java.util.List;
import java.util.stream.IntStream;

/// What is shipped in `prompts/`, read once for all tests of the engine.
public final class Shipped {
  public static final Prompts PROMPTS = Prompts.read(Prompts.builtIn());
  public static final Limits LIMITS = PROMPTS.limits();
  public static final Grounds GROUNDS = new Grounds(PROMPTS.catalogue(), LIMITS);

  private Shipped() {}

  /// A line in each of its wordings.
  public static List<String> wordings(Say say) {
    Phrasebook phrases = PROMPTS.phrasebook();
    return IntStream.range(0, phrases.variants(say.key()))
        .mapToObj(i -> phrases.text(say.after(i)))
        .toList();
  }
}
