package bearings.hearing;

/// A phrase and where the technology stands that it speaks of: `know …`, `… by heart`, or anywhere
/// in its clause where it has no `…`. Otherwise it is written as [Phrase] says, without groups and
/// beginnings; `..` is a gap of at most five words, `^` the start of a clause.
public record TradePhrase(Phrase phrase, Side side) {

  /// On which side of the phrase the technology stands.
  public enum Side {
    AFTER,
    BEFORE,
    BOTH,
    ANY
  }

  /// Reads a phrase.
  ///
  /// @throws IllegalArgumentException with the reason, where it cannot be read
  public static TradePhrase of(String line) {
    String text = line.strip();
    boolean after = text.endsWith("…");
    boolean before = text.startsWith("…");
    String bare =
        text.substring(before ? 1 : 0, text.length() - (after && text.length() > 1 ? 1 : 0));
    if (bare.contains("…")) {
      throw new IllegalArgumentException("'…' stands at the beginning or the end");
    }
    if (bare.contains("*") || (bare.contains("<") && !bare.contains("<number>"))) {
      throw new IllegalArgumentException("no '*' and no group but <number> here");
    }
    Side side = after ? (before ? Side.BOTH : Side.AFTER) : before ? Side.BEFORE : Side.ANY;
    return new TradePhrase(Phrase.of(bare.strip()), side);
  }
}
