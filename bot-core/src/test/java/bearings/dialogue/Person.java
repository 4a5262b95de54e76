package bearings.dialogue;

import bearings.casefile.QuestionId;
import java.util.EnumMap;
import java.util.Map;

/// Somebody who answers each question in their own way, whatever the order.
public record Person(Map<QuestionId, String> answers) {

  /// A modeller who lost bids over SQL.
  public static final Person LOSES_BIDS =
      new Person(
          Map.ofEntries(
              Map.entry(QuestionId.OPEN, "I lost three bids since August, all wanted SQL"),
              Map.entry(QuestionId.FOR, "I lost three bids since August, all wanted SQL"),
              Map.entry(QuestionId.BIDS, "two wanted SQL, one wanted Spark"),
              Map.entry(QuestionId.AGAINST, "two clients renewed this year"),
              Map.entry(QuestionId.CLIENTS, "two clients renewed this year"),
              Map.entry(QuestionId.SEGMENT, "data pipelines"),
              Map.entry(QuestionId.CLARIFY, "2"),
              Map.entry(QuestionId.COMPARE, "the guy who got the job"),
              Map.entry(QuestionId.URGENT, "a 300 million row table, pandas dies on it"),
              Map.entry(QuestionId.TEMPER, "digging"),
              Map.entry(QuestionId.ENJOY, "finding out why two numbers did not match"),
              Map.entry(QuestionId.SKILLS, "Python, scikit-learn"),
              Map.entry(QuestionId.TIME, "5 hours a week"),
              Map.entry(QuestionId.ENERGY, "6"),
              Map.entry(QuestionId.SCALE, "5"),
              Map.entry(QuestionId.WHY_NOT_LOWER, "three times is not bad luck"),
              Map.entry(QuestionId.ACCEPT, "yes"),
              Map.entry(QuestionId.IFTHEN, "Monday at 20:00 after dinner"),
              Map.entry(QuestionId.CHECKIN, "done")));

  /// Somebody whose clients are content and who reads a feed.
  public static final Person READS_FEEDS =
      LOSES_BIDS
          .but(QuestionId.OPEN, "I feel like a dinosaur, everyone ships agents")
          .but(QuestionId.FOR, "nothing happened")
          .but(QuestionId.SEGMENT, "churn models for insurers")
          .but(QuestionId.COMPARE, "everybody on my feed")
          .but(QuestionId.SCALE, "8");

  /// Somebody who knows nothing of it.
  public static final Person KNOWS_NOTHING = new Person(Map.of());

  public String answer(QuestionId question) {
    return answers.getOrDefault(question, "I don't know");
  }

  public Person but(QuestionId question, String answer) {
    var other = new EnumMap<QuestionId, String>(QuestionId.class);
    other.putAll(answers);
    other.put(question, answer);
    return new Person(Map.copyOf(other));
  }
}
