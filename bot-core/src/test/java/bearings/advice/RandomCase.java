package bearings.advice;

import bearings.casefile.CaseFile;
import bearings.casefile.EvidenceKind;
import bearings.casefile.Fact;
import bearings.casefile.QuestionId;
import bearings.casefile.Relation;
import bearings.casefile.Telling;
import bearings.casefile.Temperament;
import bearings.heuristic.Shipped;
import bearings.knowledge.Segment;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;

/// Case files out of a seed: anything a person might have said, in any order.
final class RandomCase {
  private static final List<String> NAMES =
      List.copyOf(Shipped.PROMPTS.catalogue().technologies().keySet());
  private static final List<String> PROBLEMS =
      List.of(
          "a 300 million row table, pandas dies",
          "the night load fails and nobody notices",
          "the reports are late every Monday",
          "they want to know how often the answers are wrong",
          "something with parrots");

  private final Random random;

  RandomCase(long seed) {
    this.random = new Random(seed);
  }

  CaseFile file() {
    var telling = Telling.nothing();
    int count = random.nextInt(14);
    for (int i = 0; i < count; i++) {
      String words = "words " + i;
      telling = random.nextInt(3) == 0 ? telling.with(fact(), words) : telling.then(fact(), words);
    }
    return telling.file();
  }

  private Fact fact() {
    return switch (random.nextInt(18)) {
      case 0, 1, 2 -> evidence(true);
      case 3, 4 -> evidence(false);
      case 5, 6 -> new Fact.Relates(name(), pick(Relation.values()));
      case 7 -> new Fact.WorksIn(pick(Segment.values()));
      case 8 -> new Fact.UrgentProblem(PROBLEMS.get(random.nextInt(PROBLEMS.size())));
      case 9 -> new Fact.Likes(pick(Temperament.values()));
      case 10, 11 -> new Fact.Hours(random.nextInt(60) / 4.0);
      case 12 -> new Fact.Energy(random.nextInt(11));
      case 13 -> new Fact.Felt(random.nextInt(11));
      case 14 -> new Fact.Deadline(1 + random.nextInt(31), OptionalInt.empty(), "the day");
      case 15 -> new Fact.Feeling("like a fraud");
      case 16 -> new Fact.Mentions(name());
      default -> random.nextBoolean() ? other() : new Fact.NotKnown(pick(QuestionId.values()));
    };
  }

  private Fact other() {
    return switch (random.nextInt(6)) {
      case 0 -> new Fact.ComparesWith("the feed", random.nextBoolean());
      case 1 -> new Fact.Generalizes("everyone");
      case 2 -> new Fact.Chases("three courses");
      case 3 -> new Fact.Follows("x every morning");
      case 4 -> new Fact.Burdened("two kids");
      default -> new Fact.Dreads("demos");
    };
  }

  private Fact evidence(boolean behind) {
    return Telling.evidence(behind, pick(EvidenceKind.values()), random.nextInt(5), name());
  }

  private String name() {
    return NAMES.get(random.nextInt(NAMES.size()));
  }

  private <T> T pick(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
