package bearings.dialogue;

import java.util.List;
import java.util.Random;

/// What somebody might send, out of a seed: sensible answers, talk, numbers, commands, old buttons,
/// noise.
final class Chatter {
  private static final List<String> TALK =
      List.of(
          "I feel like a dinosaur, everyone ships agents",
          "I lost three bids since August, all wanted SQL",
          "wait, two, not three. the third is still open",
          "two clients renewed this year",
          "they failed me on the sql test, twice",
          "nothing happened tbh",
          "churn models for insurers",
          "computer vision on packaging lines",
          "the people on x, all of them",
          "a 300 million row table, pandas dies on it",
          "their margin report in power bi, interview on the 14th",
          "I like digging, I am patient",
          "first to try everything new",
          "5 hours a week",
          "sorry, 2 hours, I meant 2",
          "I started three courses and finished none",
          "two kids and a night job, I hardly sleep",
          "Python, SQL and Tableau, power bi never",
          "what do you think of LangGraph?",
          "what should I learn?",
          "why do you ask?",
          "who are you?",
          "what do you store about me?",
          "how long does this take",
          "am I below average? which percentile",
          "thanks",
          "hi there",
          "what's the weather in Lisbon",
          "you are a stupid bot",
          "that's not what I meant",
          "what do you mean?",
          "idk",
          "skip",
          "yes",
          "no",
          "too much for me",
          "something else please",
          "done, it runs now",
          "22 of 40 done",
          "Thursday at 21:00 when the kids sleep",
          "eu perder 2 cliente, is very difficult for me the english",
          "we need a data engineer: required SQL, dbt, Airflow; nice to have Terraform");
  private static final List<String> COMMANDS =
      List.of(
          "help",
          "status",
          "why",
          "plan",
          "evidence",
          "undo",
          "remind",
          "export",
          "/behind why",
          "/STATUS",
          "Plan?",
          "stop",
          "restart",
          "forget",
          "");
  private static final List<String> NOISE =
      List.of(
          "",
          "   ",
          "\n\n\t",
          "<!channel> @everyone hello <@U123> <#C1|x> @here",
          "\u202Eesrever\u202C ok",
          "a\u0301\u0323\u0300".repeat(40),
          "\uD83D\uDE00 \uD83E\uDD37\u200D\u2642\uFE0F",
          "\uD800 lonely",
          "{technology} [x] {hours:a|b} \\",
          "“quotes” \"and\" 'more'",
          "日本語で書きます。遅れている気がする",
          "كل شيء يتغير بسرعة",
          "!!!!!!!!!!",
          "\u0000\u0001\u0007bell",
          "word ".repeat(2000),
          "x".repeat(9000),
          "1e309",
          "99999999999999999999",
          "-0",
          "½");
  private static final List<String> CHOICES =
      List.of(
          "temper:deep-worker",
          "temper:early-adopter",
          "segment:mlops",
          "segment:unknown",
          "segment:whole-field",
          "accept:yes",
          "accept:smaller",
          "accept:other",
          "accept:finish",
          "checkin:done",
          "checkin:missed",
          "safety:safe",
          "safety:unsafe",
          "for:lost_bid",
          "for:nothing",
          "clients:lost",
          "urgent:late",
          "clarify:yes",
          "clarify:no",
          "clarify:mlops",
          "gone:x",
          "x",
          "");
  private static final String CRISIS = "I don't want to live anymore";

  private final Random random;

  Chatter(long seed) {
    this.random = new Random(seed);
  }

  /// Anything at all.
  Incoming.Act anything(Talk talk) {
    return switch (random.nextInt(20)) {
      case 0, 1 -> new Incoming.Act.Text(pick(COMMANDS));
      case 2 -> new Incoming.Act.Command(pick(COMMANDS));
      case 3, 4 -> new Incoming.Act.Text(pick(NOISE));
      case 5 -> new Incoming.Act.Choose(pick(CHOICES));
      case 6 -> new Incoming.Act.Text(pick(NOISE) + " " + pick(TALK));
      case 7 -> new Incoming.Act.Text(pick(TALK) + ". " + pick(TALK));
      case 8 -> random.nextInt(6) == 0 ? new Incoming.Act.Text(CRISIS) : answer(talk);
      case 9 -> new Incoming.Act.Due();
      default -> answer(talk);
    };
  }

  /// Something that may answer the question that is open.
  Incoming.Act answer(Talk talk) {
    var asked = talk.asks();
    var choices = talk.choices();
    return switch (random.nextInt(8)) {
      case 0 -> new Incoming.Act.Text(Integer.toString(random.nextInt(13)));
      case 1, 2 -> new Incoming.Act.Text(pick(TALK));
      case 3 -> choices.isEmpty() ? new Incoming.Act.Text("idk") : press(choices);
      default ->
          new Incoming.Act.Text(
              asked
                  .map((random.nextBoolean() ? Person.LOSES_BIDS : Person.READS_FEEDS)::answer)
                  .orElseGet(() -> pick(TALK)));
    };
  }

  boolean now(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  private Incoming.Act press(List<String> choices) {
    return new Incoming.Act.Choose(pick(choices));
  }

  private <T> T pick(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }
}
