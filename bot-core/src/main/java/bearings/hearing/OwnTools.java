package bearings.hearing;

import bearings.casefile.QuestionId;
import bearings.casefile.Relation;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Says how the sender stands to a technology that is named without more: a tool of the sender,
/// unless the sentence asks or speaks of others, the clause denies, or the text is a post.
final class OwnTools {
  /// Answers to these speak of something else than what the sender works with.
  private static final Set<QuestionId> ELSEWHERE =
      Collections.unmodifiableSet(
          EnumSet.complementOf(
              EnumSet.of(
                  QuestionId.OPEN,
                  QuestionId.SKILLS,
                  QuestionId.FOR,
                  QuestionId.SEGMENT,
                  QuestionId.AGAINST,
                  QuestionId.CLIENTS,
                  QuestionId.ENJOY)));

  private final Utterance utterance;
  private final TradeHits hits;
  private final int[] clause;
  private final boolean elsewhere;
  private final boolean asks;
  private final boolean post;

  OwnTools(
      Utterance utterance, TradeHits hits, int[] clause, int names, Optional<QuestionId> context) {
    this.utterance = utterance;
    this.hits = hits;
    this.clause = clause;
    this.elsewhere = context.filter(ELSEWHERE::contains).isPresent();
    this.asks = utterance.text().indexOf('?') >= 0 || !hits.of(TradeCue.QUESTION).isEmpty();
    this.post = context.isEmpty() && post(names);
  }

  /// How the sender stands to a technology that no phrase speaks of, if it can be told.
  Optional<Relation> of(Mention mention) {
    if (elsewhere || (post && !asked(mention.from()))) {
      return post ? Optional.of(Relation.ASKED_FOR) : Optional.empty();
    }
    if (asked(mention.from()) || ofOthers(mention)) {
      return Optional.empty();
    }
    if (inClause(TradeCue.SENDER_NOT, mention)) {
      return Optional.of(Relation.LACKS);
    }
    if (demanded(mention)) {
      return Optional.of(Relation.ASKED_FOR);
    }
    boolean own = !asks || inSentence(TradeCue.SENDER, mention);
    return own && !choice(mention) && !everybodys(mention)
        ? Optional.of(Relation.HAS)
        : Optional.empty();
  }

  /// Whether the text is a post: it has words of one, and no sentence but a question has a sender.
  private boolean post(int names) {
    if (names < 2 || hits.of(TradeCue.POST_SIGN).isEmpty()) {
      return false;
    }
    for (PhraseTable.Found<TradeHits.Sign> sender : hits.of(TradeCue.SENDER)) {
      if (!asked(sender.from())) {
        return false;
      }
    }
    return true;
  }

  /// Whether "or" stands beside it: one of several to choose from.
  private boolean choice(Mention mention) {
    return utterance.word(mention.from() - 1).equals("or")
        || utterance.word(mention.to()).equals("or");
  }

  /// Names that everybody says, such as "llm".
  private boolean everybodys(Mention mention) {
    return hits.any(TradeCue.SHOWS_NO_SEGMENT, mention.from(), mention.to());
  }

  private boolean inClause(TradeCue cue, Mention mention) {
    for (PhraseTable.Found<TradeHits.Sign> hit : hits.of(cue)) {
      if (clause[hit.from()] == clause[mention.from()]) {
        return true;
      }
    }
    return false;
  }

  private boolean demanded(Mention mention) {
    for (PhraseTable.Found<TradeHits.Sign> hit : hits.of(TradeCue.DEMANDER)) {
      if (hit.to() <= mention.from() && clause[hit.from()] == clause[mention.from()]) {
        return true;
      }
    }
    return false;
  }

  private boolean inSentence(TradeCue cue, Mention mention) {
    int from = utterance.startOf(mention.from(), Token.Break.SENTENCE);
    return hits.any(cue, from, utterance.endOf(mention.to() - 1, Token.Break.SENTENCE));
  }

  private boolean asked(int at) {
    int end = utterance.endOf(at, Token.Break.SENTENCE);
    int stop = end < utterance.size() ? utterance.token(end).start() : utterance.text().length();
    return utterance.text().substring(utterance.token(end - 1).end(), stop).indexOf('?') >= 0;
  }

  private boolean ofOthers(Mention mention) {
    int from = utterance.startOf(mention.from(), Token.Break.SENTENCE);
    int end = utterance.endOf(mention.to() - 1, Token.Break.SENTENCE);
    for (PhraseTable.Found<TradeHits.Sign> other : hits.of(TradeCue.OTHERS)) {
      if (other.from() >= from
          && other.to() <= end
          && (other.to() <= mention.from() || clause[other.from()] == clause[mention.from()])) {
        return true;
      }
    }
    return false;
  }
}
