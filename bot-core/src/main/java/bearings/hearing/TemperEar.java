package bearings.hearing;

import bearings.casefile.Fact;
import bearings.casefile.QuestionId;
import bearings.casefile.Temperament;
import java.util.Optional;

/// Hears what kind of work the sender likes: the new, or staying with one thing.
final class TemperEar implements Ear {
  private static final int MOST_QUOTED = 8;
  private static final int NEAR = 6;

  @Override
  public void listen(Message message, Findings findings) {
    Hits hits = message.hits();
    boolean asked = message.answers(QuestionId.TEMPER);
    if (!asked && message.quotedWords() > MOST_QUOTED) {
      return;
    }
    Optional<Hit> early = last(message, Cue.TEMPER_EARLY, Cue.TEMPER_DEEP, asked);
    Optional<Hit> deep = last(message, Cue.TEMPER_DEEP, Cue.TEMPER_EARLY, asked);
    if (asked
        && (early.isEmpty() && deep.isEmpty()
            || message.hits().has(Cue.SIGN_CORRECTION)
            || denied(message))) {
      early = early.or(() -> last(message, Cue.TEMPER_ASKED_EARLY, Cue.TEMPER_DEEP, true));
      deep = deep.or(() -> last(message, Cue.TEMPER_ASKED_DEEP, Cue.TEMPER_EARLY, true));
    }
    Optional<Hit> unclear = asked ? hits.first(Cue.TEMPER_UNCLEAR) : Optional.empty();
    if (unclear.isPresent() && (early.isEmpty() || deep.isEmpty() || !decides(message))) {
      boolean plain = early.isEmpty() && deep.isEmpty();
      if (plain || unclear.get().from() < 3 || early.isPresent() == deep.isPresent()) {
        findings.add(new Fact.Likes(Temperament.UNCLEAR), unclear.get());
        return;
      }
    }
    if (early.isPresent() && deep.isPresent()) {
      both(message, findings, early.get(), deep.get());
    } else if (early.isPresent()) {
      findings.add(new Fact.Likes(Temperament.EARLY_ADOPTER), early.get());
    } else if (deep.isPresent()) {
      findings.add(new Fact.Likes(Temperament.DEEP_WORKER), deep.get());
    }
  }

  private static void both(Message message, Findings findings, Hit early, Hit deep) {
    boolean mended = decides(message) || message.hits().has(Cue.INTENT_CORRECT);
    Hit later = early.from() > deep.from() ? early : deep;
    int from = Math.min(early.from(), deep.from());
    boolean oneSentence = message.sentenceEnd(from) > later.from();
    if (message.answers(QuestionId.TEMPER) && oneSentence && !mended) {
      findings.add(new Fact.Likes(Temperament.UNCLEAR), from, Math.max(early.to(), deep.to()));
      return;
    }
    Temperament kind = later == early ? Temperament.EARLY_ADOPTER : Temperament.DEEP_WORKER;
    findings.add(new Fact.Likes(kind), later);
  }

  private static boolean decides(Message message) {
    return message.hits().has(Cue.SIGN_CORRECTION) || denied(message);
  }

  private static boolean denied(Message message) {
    for (int i = 1; i < message.size(); i++) {
      if (message.word(i).equals("no")
          && message.utterance().token(i).before().atLeast(Token.Break.COMMA)) {
        return true;
      }
    }
    return false;
  }

  /// The last phrase of a kind that is not denied by a word right before it.
  private static Optional<Hit> last(Message message, Cue cue, Cue opposite, boolean asked) {
    Hit found = null;
    for (Hit hit : message.hits().of(cue)) {
      boolean covered =
          message.hits().of(opposite).stream()
              .anyMatch(other -> other.overlaps(hit) && other.size() > hit.size());
      if (!covered
          && !negated(message, hit)
          && !passedOver(message, hit)
          && (asked || hit.size() > 1)) {
        found = hit;
      }
    }
    return Optional.ofNullable(found);
  }

  /// "X rather than Y": Y is what the sender does not like.
  private static boolean passedOver(Message message, Hit hit) {
    int start = message.sentenceStart(hit.from());
    boolean rather = false;
    for (int i = start; i < hit.to(); i++) {
      String word = message.word(i);
      boolean of = word.equals("of") && message.word(i - 1).equals("instead");
      boolean than = word.equals("than") && rather;
      if ((than || of) && hit.to() - i <= NEAR) {
        return true;
      }
      rather |= word.equals("rather") || word.equals("more");
    }
    return false;
  }

  private static boolean negated(Message message, Hit hit) {
    int start = message.utterance().startOf(hit.from(), Token.Break.COMMA);
    for (int i = Math.max(start, hit.from() - 3); i < hit.from(); i++) {
      switch (message.word(i).replace("'", "")) {
        case "not", "dont", "never", "no", "isnt", "hardly", "didnt", "wrote", "was" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }
}
