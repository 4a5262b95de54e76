package bearings.hearing;

import java.util.List;
import java.util.Optional;

/// Finds the phrase that speaks of a technology: the nearest one on the right side within its
/// clause.
final class Attachment {
  private static final int FAR = 8;
  private static final int NEAR = 3;
  private static final int JUST = 2;

  private final Utterance utterance;
  private final boolean[] named;
  private final int[] clause;

  /// @param clause for each word the number of its clause
  Attachment(Utterance utterance, List<Mention> mentions, int[] clause) {
    this.utterance = utterance;
    this.clause = clause;
    this.named = new boolean[utterance.size()];
    for (Mention mention : mentions) {
      for (int i = mention.from(); i < mention.to(); i++) {
        named[i] = true;
      }
    }
  }

  /// The nearest of the hits that speaks of a mention; of two as near the longer, then the later.
  Optional<PhraseTable.Found<TradeHits.Sign>> of(
      Mention mention, List<PhraseTable.Found<TradeHits.Sign>> hits) {
    PhraseTable.Found<TradeHits.Sign> best = null;
    int least = Integer.MAX_VALUE;
    for (PhraseTable.Found<TradeHits.Sign> hit : hits) {
      int gap = gap(mention, hit);
      boolean longer = best != null && gap == least && length(hit) >= length(best);
      if (gap >= 0 && (gap < least || longer)) {
        best = hit;
        least = gap;
      }
    }
    return Optional.ofNullable(best);
  }

  /// A single short word, such as "my" or "no", speaks of what stands right beside it only.
  private boolean small(PhraseTable.Found<?> hit) {
    return length(hit) == 1 && utterance.word(hit.from()).length() <= 3;
  }

  private static int length(PhraseTable.Found<?> hit) {
    return hit.to() - hit.from();
  }

  /// How many words lie between a mention and a hit that may speak of it; less than none where it
  /// cannot.
  private int gap(Mention mention, PhraseTable.Found<TradeHits.Sign> hit) {
    return switch (hit.value().side()) {
      case AFTER -> after(mention, hit);
      case BEFORE -> before(mention, hit);
      case BOTH -> Math.max(after(mention, hit), before(mention, hit));
      case ANY ->
          Math.max(after(mention, hit), Math.max(before(mention, hit), around(mention, hit)));
    };
  }

  private int after(Mention mention, PhraseTable.Found<TradeHits.Sign> hit) {
    boolean follows =
        small(hit)
            ? clause[hit.to() - 1] == clause[mention.from()]
            : follows(hit.to() - 1, mention.from());
    if (hit.to() > mention.from() || !follows) {
      return -1;
    }
    if (small(hit) && utterance.token(hit.to()).before() != Token.Break.NONE) {
      return -1;
    }
    int gap = words(hit.to(), mention.from());
    return gap <= (small(hit) ? 1 : FAR) ? gap : -1;
  }

  private int before(Mention mention, PhraseTable.Found<TradeHits.Sign> hit) {
    if (hit.from() < mention.to()) {
      return -1;
    }
    boolean same = clause[mention.to() - 1] == clause[hit.from()];
    boolean next = !same && clause[hit.from() - 1] == clause[mention.to() - 1];
    if ((!same && !next) || sentenceBetween(mention.to(), hit.from())) {
      return -1;
    }
    int gap = words(mention.to(), hit.from());
    return gap <= (length(hit) == 1 ? 0 : NEAR) ? gap : -1;
  }

  private int around(Mention mention, PhraseTable.Found<TradeHits.Sign> hit) {
    boolean same = clause[mention.from()] == clause[hit.from()];
    return same ? FAR : -1;
  }

  /// Whether a mention stands in the clause of a word, or in one that a colon or bracket opens
  /// right after it.
  private boolean follows(int at, int mention) {
    if (clause[at] == clause[mention]) {
      return true;
    }
    for (int i = at + 1; i <= mention; i++) {
      boolean late = i > at + 1 + JUST;
      if (clause[i] != clause[i - 1] && (late || !opensBefore(i))) {
        return false;
      }
    }
    return true;
  }

  /// Whether a colon or an opening bracket stands before a word.
  private boolean opensBefore(int at) {
    for (int i = utterance.token(at - 1).end(); i < utterance.token(at).start(); i++) {
      char sign = utterance.text().charAt(i);
      if (sign == ':' || sign == '(') {
        return true;
      }
    }
    return false;
  }

  private boolean sentenceBetween(int from, int to) {
    for (int i = from; i <= to && i < utterance.size(); i++) {
      if (utterance.token(i).startsSentence()) {
        return true;
      }
    }
    return false;
  }

  /// Words between, names and what joins two names aside.
  private int words(int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      boolean joins = i > 0 && i + 1 < named.length && named[i - 1] && named[i + 1];
      if (!named[i] && !joins) {
        count++;
      }
    }
    return count;
  }
}
