package bearings.hearing;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// The words around technologies and in briefs that the coach listens for, as the folder
/// `prompts/hearing/en/trade` has them.
///
/// @param ordinary words that are never taken for a misspelt technology
/// @param ambiguous names that are ordinary words too, and what must stand beside each
/// @param phrases by what they are cues of
public record TradeWords(
    Set<String> ordinary, Map<String, Hint> ambiguous, Map<TradeCue, List<TradePhrase>> phrases) {
  public TradeWords {
    ordinary = Set.copyOf(ordinary);
    ambiguous = Map.copyOf(ambiguous);
    phrases = Map.copyOf(phrases);
  }

  List<TradePhrase> phrases(TradeCue cue) {
    return phrases.getOrDefault(cue, List.of());
  }
}
