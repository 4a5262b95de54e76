package bearings.hearing;

import java.util.EnumSet;

/// Numbers the clauses of a message: a new one at every mark stronger than a comma and at words
/// that open one.
final class TradeClauses {
  private final PhraseTable<TradeHits.Sign> starts;

  TradeClauses(TradeWords words) {
    this.starts = TradeHits.table(words, EnumSet.of(TradeCue.CLAUSE_START));
  }

  /// For each word the number of its clause.
  int[] in(Utterance utterance) {
    int[] clause = new int[utterance.size()];
    for (int i = 1; i < clause.length; i++) {
      boolean opens =
          utterance.token(i).before().atLeast(Token.Break.CLAUSE)
              || !starts.startingAt(utterance, i).isEmpty();
      clause[i] = clause[i - 1] + (opens ? 1 : 0);
    }
    return clause;
  }
}
