package bearings.hearing;

import bearings.casefile.Fact;
import bearings.casefile.QuestionId;
import bearings.hearing.Tuning.Knob;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Decides what a message is for: danger first, then decisive phrases, then what the classifiers
/// learned from examples.
final class Judgement {
  private static final int SHORT = 4;
  private static final int LINES = 3;

  private final Tuning tuning;

  Judgement(Tuning tuning) {
    this.tuning = tuning;
  }

  /// A phrase that decides, and for what.
  private record Decisive(Cue cue, Intent intent) {}

  private static final List<Decisive> DECISIVE =
      List.of(
          new Decisive(Cue.INTENT_ABUSE, Intent.ABUSE),
          new Decisive(Cue.INTENT_RESTART, Intent.RESTART),
          new Decisive(Cue.INTENT_STOP, Intent.STOP),
          new Decisive(Cue.INTENT_PRIVACY, Intent.PRIVACY_REQUEST),
          new Decisive(Cue.INTENT_META, Intent.ASK_META));

  Reading of(
      Message message,
      Findings findings,
      Reader.Chances chances,
      Map<Signal, String> signs,
      boolean danger) {
    Intent intent = intent(message, findings, chances, signs, danger);
    boolean general =
        intent != Intent.PASTE_JOB_POST && chances.general() > tuning.of(Knob.GENERAL);
    boolean felt = message.hits().has(Cue.FEELING);
    Stance stance = stance(speaks(intent) && asked(message), intent, findings, chances, felt);
    if (general && stance == Stance.NONE && speaks(intent)) {
      stance = Stance.FEELING;
    }
    return new Reading(intent, stance, general, tone(chances));
  }

  private Intent intent(
      Message message,
      Findings findings,
      Reader.Chances chances,
      Map<Signal, String> signs,
      boolean danger) {
    boolean likelyDanger =
        chances.of(Intent.CRISIS) > tuning.of(Knob.CRISIS) && !message.hits().has(Cue.CRISIS_IDIOM);
    if (danger || likelyDanger || unsafe(message, signs)) {
      return Intent.CRISIS;
    }
    if (signs.containsKey(Signal.GIBBERISH)) {
      return message.question().isPresent() ? Intent.ANSWER : Intent.OFF_TOPIC;
    }
    if (message.answers(QuestionId.CHECKIN)
        && findings.has(Fact.Progress.class)
        && chances.intent() == Intent.ANSWER) {
      return Intent.PROGRESS_REPORT;
    }
    for (Decisive decisive : DECISIVE) {
      boolean heard = message.hits().has(decisive.cue) && message.size() < 20;
      if (heard && chances.of(decisive.intent) >= tuning.of(Knob.DECISIVE)) {
        return decisive.intent;
      }
    }
    if (pasted(message)) {
      return Intent.PASTE_JOB_POST;
    }
    boolean greets = signs.containsKey(Signal.GREETING);
    if (greets
        && message.hits().first(Cue.INTENT_SMALLTALK).filter(hit -> hit.from() == 0).isPresent()) {
      return Intent.SMALLTALK;
    }
    if (message.size() <= SHORT && signs.keySet().equals(Set.of(Signal.THANKS))) {
      return Intent.SMALLTALK;
    }
    Intent likely = chances.intent();
    boolean about = message.hits().has(Cue.INTENT_RESTART) || !message.hits().has(Cue.WORK_TALK);
    if (likely == Intent.RESTART && !about) {
      return Intent.ANSWER;
    }
    boolean errand = message.asks() || message.word(0).equals("can");
    if (likely == Intent.ANSWER && errand && message.hits().has(Cue.INTENT_OFF_TOPIC)) {
      return Intent.OFF_TOPIC;
    }
    if (likely == Intent.ANSWER && message.asks() && opinion(message)) {
      return Intent.ASK_OPINION_ON_TECH;
    }
    boolean told = likely == Intent.CRISIS || likely == Intent.SHARE_WORRY;
    if (told) {
      return message.question().isPresent() ? Intent.ANSWER : Intent.SHARE_WORRY;
    }
    return likely;
  }

  /// Several lines, one of which begins as a heading of a post does ("Requirements:").
  private static boolean pasted(Message message) {
    int lines = 0;
    for (Token token : message.utterance().tokens()) {
      lines += token.before() == Token.Break.LINE ? 1 : 0;
    }
    return lines >= LINES
        && message.hits().of(Cue.INTENT_JOB_POST).stream()
            .anyMatch(hit -> message.utterance().token(hit.from()).before() == Token.Break.LINE);
  }

  /// A question about a technology and nothing else.
  private static boolean opinion(Message message) {
    return message.hits().of(Cue.INTENT_OPINION).stream().anyMatch(hit -> hit.from() == 0)
        && !message.mentions().isEmpty();
  }

  /// A no to "are you safe now?".
  private static boolean unsafe(Message message, Map<Signal, String> signs) {
    return message.answers(QuestionId.SAFETY)
        && signs.containsKey(Signal.NO)
        && !signs.containsKey(Signal.SAFE);
  }

  private Stance stance(
      boolean speaks, Intent intent, Findings findings, Reader.Chances chances, boolean felt) {
    boolean heard = findings.has(Fact.Evidence.class);
    boolean worry = intent == Intent.SHARE_WORRY;
    float evidenceFrom = tuning.of(heard ? Knob.EVIDENCE_HEARD : Knob.EVIDENCE);
    float feelingFrom = tuning.of(worry ? Knob.FEELING_IN_WORRY : Knob.FEELING);
    if (!speaks) {
      evidenceFrom = tuning.of(Knob.ASIDE);
      feelingFrom = tuning.of(Knob.ASIDE);
    }
    boolean evidence = chances.evidence() > evidenceFrom;
    boolean feeling = chances.feeling() > feelingFrom;
    if (evidence) {
      Knob beside = felt ? Knob.FEELING_BESIDE : Knob.FEELING_UNSAID;
      return chances.feeling() > tuning.of(beside) ? Stance.MIXED : Stance.EVIDENCE;
    }
    return feeling ? Stance.FEELING : Stance.NONE;
  }

  /// Whether a message of this kind may speak of the sender's standing.
  static boolean speaks(Intent intent) {
    return switch (intent) {
      case SHARE_WORRY, ANSWER, ASK_WHAT_TO_LEARN, CORRECT_EARLIER, PROGRESS_REPORT, CRISIS -> true;
      case ASK_META,
          STOP,
          RESTART,
          SMALLTALK,
          OFF_TOPIC,
          ABUSE,
          PRIVACY_REQUEST,
          PASTE_JOB_POST,
          ASK_OPINION_ON_TECH ->
          false;
    };
  }

  /// Whether nothing was asked, or something about the sender's standing.
  private static boolean asked(Message message) {
    return message.question().isEmpty()
        || switch (message.question().get()) {
          case OPEN, FOR, AGAINST, CLIENTS, BIDS, SEGMENT, SCALE, WHY_NOT_LOWER, CHECKIN -> true;
          case COMPARE,
              URGENT,
              TEMPER,
              ENJOY,
              SKILLS,
              TIME,
              ENERGY,
              ACCEPT,
              IFTHEN,
              SAFETY,
              CLARIFY ->
              false;
        };
  }

  private Polarity tone(Reader.Chances chances) {
    boolean negative = chances.negative() > tuning.of(Knob.NEGATIVE);
    boolean positive = chances.positive() > tuning.of(Knob.POSITIVE);
    if (negative && positive) {
      float apart = Math.abs(chances.negative() - chances.positive());
      return apart < tuning.of(Knob.MIXED)
          ? Polarity.MIXED
          : chances.negative() > chances.positive() ? Polarity.NEGATIVE : Polarity.POSITIVE;
    }
    if (negative) {
      return Polarity.NEGATIVE;
    }
    return positive ? Polarity.POSITIVE : Polarity.NEUTRAL;
  }
}
