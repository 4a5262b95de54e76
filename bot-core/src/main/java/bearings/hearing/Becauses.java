package bearings.hearing;

import bearings.casefile.Fact;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Gathers, for each value that is reported, the sender's words that caused it.
final class Becauses {
  private Becauses() {}

  static Map<String, String> of(
      Message message, Reading reading, List<Finding> findings, Optional<String> danger) {
    var because = new LinkedHashMap<String, String>();
    if (message.size() == 0) {
      return because;
    }
    because.put("intent", danger.orElseGet(() -> intent(message, reading.intent())));
    if (reading.stance() != Stance.NONE) {
      because.put("stance", stance(message, reading.stance(), findings));
    }
    if (reading.generalization()) {
      because.put("generalization", first(message, Cue.GENERAL));
    }
    because.put("polarity", polarity(message, reading.polarity()));
    for (Finding finding : findings) {
      switch (finding.fact()) {
        case Fact.WorksIn _ -> because.put("segment", finding.words());
        case Fact.Likes _ -> because.put("temperament", finding.words());
        case Fact.UrgentProblem _ -> because.put("urgent_problem", finding.words());
        case Fact.Hours _ -> because.put("hours_per_week", finding.words());
        case Fact.Evidence _,
            Fact.Relates _,
            Fact.Learned _,
            Fact.ComparesWith _,
            Fact.Enjoyed _,
            Fact.PaidFor _,
            Fact.Energy _,
            Fact.Felt _,
            Fact.Feeling _,
            Fact.Generalizes _,
            Fact.Chases _,
            Fact.Follows _,
            Fact.Burdened _,
            Fact.Deadline _,
            Fact.When _,
            Fact.WhyNotLower _,
            Fact.PlaysDown _,
            Fact.Dreads _,
            Fact.Nothing _,
            Fact.Mentions _,
            Fact.Progress _,
            Fact.NotKnown _ -> {}
      }
    }
    mentions(message, because);
    return because;
  }

  private static void mentions(Message message, Map<String, String> because) {
    List<Mention> mentions = message.mentions();
    if (mentions.isEmpty()) {
      return;
    }
    because.put("technologies", span(message, mentions));
    List<Mention> related =
        mentions.stream().filter(mention -> mention.relation().isPresent()).toList();
    if (!related.isEmpty()) {
      because.put("tech_relation", span(message, related));
    }
    for (Mention mention : mentions) {
      because.putIfAbsent(mention.technology(), mention.words());
    }
  }

  private static String span(Message message, List<Mention> mentions) {
    int from = mentions.stream().mapToInt(Mention::from).min().orElseThrow();
    int to = mentions.stream().mapToInt(Mention::to).max().orElseThrow();
    return message.words(from, to);
  }

  private static String intent(Message message, Intent intent) {
    Cue cue =
        switch (intent) {
          case ASK_WHAT_TO_LEARN -> Cue.INTENT_LEARN;
          case ASK_META -> Cue.INTENT_META;
          case CORRECT_EARLIER -> Cue.INTENT_CORRECT;
          case STOP -> Cue.INTENT_STOP;
          case RESTART -> Cue.INTENT_RESTART;
          case SMALLTALK -> Cue.INTENT_SMALLTALK;
          case OFF_TOPIC -> Cue.INTENT_OFF_TOPIC;
          case CRISIS -> Cue.CRISIS;
          case ABUSE -> Cue.INTENT_ABUSE;
          case PRIVACY_REQUEST -> Cue.INTENT_PRIVACY;
          case PASTE_JOB_POST -> Cue.INTENT_JOB_POST;
          case ASK_OPINION_ON_TECH -> Cue.INTENT_OPINION;
          case PROGRESS_REPORT -> Cue.INTENT_PROGRESS;
          case SHARE_WORRY -> Cue.FEELING;
          case ANSWER -> Cue.WORK;
        };
    return first(message, cue);
  }

  private static String stance(Message message, Stance stance, List<Finding> findings) {
    if (stance != Stance.FEELING) {
      for (Finding finding : findings) {
        if (finding.fact() instanceof Fact.Evidence) {
          return finding.words();
        }
      }
    }
    return first(message, message.hits().has(Cue.FEELING) ? Cue.FEELING : Cue.GENERAL);
  }

  private static String polarity(Message message, Polarity polarity) {
    return switch (polarity) {
      case POSITIVE -> first(message, Cue.TONE_POSITIVE);
      case NEGATIVE -> first(message, Cue.TONE_NEGATIVE);
      case MIXED, NEUTRAL -> message.whole();
    };
  }

  private static String first(Message message, Cue cue) {
    return message.hits().first(cue).map(message::words).orElseGet(message::whole);
  }
}
