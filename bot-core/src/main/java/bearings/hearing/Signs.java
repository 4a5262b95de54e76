package bearings.hearing;

import bearings.casefile.QuestionId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Hears the small signs that the dialogue acts on.
final class Signs {
  private static final int SHORT = 4;

  private Signs() {}

  static Map<Signal, String> of(Message message) {
    var signs = new EnumMap<Signal, String>(Signal.class);
    for (Signal signal : Signal.values()) {
      heard(message, signal).ifPresent(hit -> signs.put(signal, message.words(hit)));
    }
    if (message.text().chars().allMatch(c -> c == '?' || c == ' ') && !message.text().isEmpty()) {
      signs.put(Signal.DONT_KNOW, message.text());
      signs.put(Signal.PUZZLED, message.text());
    }
    if (message.size() == 0) {
      withoutWords(message.text(), signs);
    }
    agree(message, signs);
    return signs;
  }

  /// Dots alone say that there is no answer; a raised thumb is a yes.
  private static void withoutWords(String text, Map<Signal, String> signs) {
    boolean dots = text.chars().allMatch(c -> c == '.' || c == '\u2026' || c == ' ');
    if (dots && !text.isEmpty()) {
      signs.put(Signal.DONT_KNOW, text);
    }
    boolean yes =
        text.codePoints()
            .anyMatch(c ->
                switch (c) {
                  case 0x1F44D, 0x1F44C, 0x2705, 0x2714, 0x1F64C -> true;
                  default -> false;
                });
    if (yes) {
      signs.put(Signal.YES, text);
    }
  }

  /// Whether nothing in a message is known: no word, no name, no number, no sign of anything.
  static boolean gibberish(Message message, Set<String> known, Map<Signal, String> signs) {
    if (message.size() == 0) {
      return signs.isEmpty() && !message.text().isEmpty() && plain(message.text());
    }
    if (!signs.isEmpty() || !message.mentions().isEmpty() || !message.numbers().isEmpty()) {
      return false;
    }
    for (Token token : message.utterance().tokens()) {
      boolean name = token.capital() && !token.allCaps();
      if (name || token.startsWithDigit() || known.contains(PhraseTable.plain(token.word()))) {
        return false;
      }
    }
    return true;
  }

  /// Signs of the keyboard only, no emoji.
  private static boolean plain(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }

  private static Optional<Hit> heard(Message message, Signal signal) {
    Hits hits = message.hits();
    return switch (signal) {
      case YES -> yes(message);
      case NO -> no(message);
      case DONT_KNOW -> hits.first(Cue.SIGN_DONT_KNOW).filter(_ -> AnswerEar.unknown(message));
      case LATER -> hits.first(Cue.SIGN_LATER).filter(_ -> message.size() < 16);
      case SKIP -> hits.first(Cue.SIGN_SKIP).filter(_ -> message.size() < 16);
      case NEITHER -> hits.first(Cue.SIGN_NEITHER).filter(hit -> hit.from() < 4);
      case CORRECTION -> hits.first(Cue.SIGN_CORRECTION).or(() -> hits.first(Cue.INTENT_CORRECT));
      case WHY -> hits.first(Cue.SIGN_WHY).filter(_ -> message.size() < 16);
      case WHO_ARE_YOU -> hits.first(Cue.SIGN_WHO_ARE_YOU);
      case HOW_LONG -> hits.first(Cue.SIGN_HOW_LONG).filter(_ -> message.size() < 16);
      case EXPORT -> hits.first(Cue.SIGN_EXPORT);
      case FORGET -> hits.first(Cue.SIGN_FORGET);
      case GREETING -> hits.first(Cue.SIGN_GREETING);
      case THANKS -> hits.first(Cue.SIGN_THANKS);
      case PUZZLED -> hits.first(Cue.SIGN_PUZZLED).filter(_ -> message.size() < 14);
      case MISHEARD -> hits.first(Cue.SIGN_MISHEARD);
      case SAFE ->
          hits.first(Cue.SIGN_SAFE)
              .filter(_ -> message.answers(QuestionId.SAFETY) || message.size() < 10);
      case WANTS_RANK -> hits.first(Cue.SIGN_WANTS_RANK);
      case BIDS -> hits.first(Cue.BIDS);
      case GIBBERISH -> Optional.empty();
      case TOO_MUCH -> hits.first(Cue.SIGN_TOO_MUCH).filter(_ -> message.size() < 20);
    };
  }

  /// A yes counts where a sentence begins with it, or where it ends the message.
  private static Optional<Hit> yes(Message message) {
    for (Hit hit : message.hits().of(Cue.SIGN_YES)) {
      boolean begins = begins(message, hit.from());
      boolean ends = hit.to() == message.size();
      boolean close = message.answers(QuestionId.ACCEPT) && hit.to() - hit.from() >= 2;
      boolean course = message.words(hit).equals("of course") && message.size() > SHORT;
      if ((begins || (ends && !course) || (close && !course)) && !denied(message, hit)) {
        return Optional.of(hit);
      }
    }
    return Optional.empty();
  }

  private static Optional<Hit> no(Message message) {
    Optional<Hit> nothing = nothing(message);
    if (nothing.isPresent()) {
      return nothing;
    }
    for (Hit hit : message.hits().of(Cue.SIGN_NO)) {
      boolean close = message.answers(QuestionId.ACCEPT, QuestionId.SAFETY, QuestionId.CHECKIN);
      boolean begins = (hit.from() == 0 || begins(message, hit.from())) && !ofThing(message, hit);
      if (begins || (close && hit.to() - hit.from() >= 2)) {
        return Optional.of(hit);
      }
    }
    return Optional.empty();
  }

  /// That there is none of what was asked for, where a sentence begins with it.
  private static Optional<Hit> nothing(Message message) {
    boolean asked = message.answers(QuestionId.FOR, QuestionId.BIDS, QuestionId.CLIENTS);
    boolean against = message.answers(QuestionId.AGAINST);
    for (Hit hit : message.hits().of(Cue.NOTHING)) {
      boolean begins = begins(message, hit.from()) || hit.from() < 4;
      boolean good = message.hits().within(Cue.TONE_POSITIVE, hit.from(), hit.to()).isPresent();
      if (begins && (asked || (against && !good)) && !ofThing(message, hit)) {
        return Optional.of(hit);
      }
    }
    return Optional.empty();
  }

  /// "no answer", "no clients": the thing is denied, not the question.
  private static boolean ofThing(Message message, Hit hit) {
    int to = hit.to();
    return hit.size() == 1
        && (message.word(hit.from()).equals("no") || message.word(hit.from()).equals("zero"))
        && to < message.size()
        && message.utterance().token(to).before() == Token.Break.NONE
        && switch (message.word(to)) {
          case "i",
              "it",
              "they",
              "thanks",
              "thank",
              "not",
              "that",
              "we",
              "nothing",
              "never",
              "none",
              "nobody",
              "sorry",
              "wait",
              "really",
              "one",
              "but",
              "he",
              "she",
              "you",
              "way",
              "please",
              "im",
              "i'm",
              "thats",
              "that's",
              "don't",
              "its",
              "it's",
              "no",
              "just",
              "idea",
              "pls",
              "and",
              "need",
              "this",
              "my",
              "more",
              "same",
              "deal",
              "chance",
              "problem" ->
              false;
          default -> !Numbers.isNumber(message.word(to));
        };
  }

  /// Whether a clause begins here; the second word after "hm" or "well" begins it as well.
  private static boolean begins(Message message, int at) {
    return at == 0
        || message.utterance().token(at).before().atLeast(Token.Break.COMMA)
        || (at == 1 && message.word(0).length() <= 4);
  }

  private static boolean denied(Message message, Hit hit) {
    String before = message.word(hit.from() - 1).replace("'", "");
    return before.equals("not") || before.equals("dont") || before.equals("isnt");
  }

  /// Where both are heard, the first clause decides, and a later "but no" does not.
  private static void agree(Message message, Map<Signal, String> signs) {
    if (!signs.containsKey(Signal.YES) || !signs.containsKey(Signal.NO)) {
      return;
    }
    if (nothing(message).isPresent()) {
      signs.remove(Signal.YES);
      return;
    }
    Hit yes = yes(message).orElseThrow();
    Hit no = no(message).orElseThrow();
    boolean lastYes =
        message.answers(QuestionId.ACCEPT) && yes.to() == message.size() && no.from() > 0;
    signs.remove(yes.from() < no.from() || lastYes ? Signal.NO : Signal.YES);
  }
}
