package bearings.faults;

import bearings.casefile.QuestionId;
import bearings.dialogue.Question;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// What people say, out of a seed.
record Speech(Random random) {
  private static final Map<QuestionId, List<String>> ANSWERS =
      Map.ofEntries(
          Map.entry(QuestionId.OPEN, List.of("I lost two bids over SQL", "i feel behind")),
          Map.entry(
              QuestionId.FOR, List.of("two lost bids since august, both wanted sql", "nothing")),
          Map.entry(QuestionId.AGAINST, List.of("three old clients stay with me")),
          Map.entry(QuestionId.CLIENTS, List.of("three stayed, nobody left", "one left in may")),
          Map.entry(QuestionId.BIDS, List.of("both failed me on sql, window functions")),
          Map.entry(
              QuestionId.SEGMENT,
              List.of("dashboards and reports for manufacturers", "churn models for insurers")),
          Map.entry(QuestionId.COMPARE, List.of("the woman who got the last job", "my whole feed")),
          Map.entry(QuestionId.URGENT, List.of("a client's monthly margin report takes two days")),
          Map.entry(QuestionId.TEMPER, List.of("i dig in one place, i am patient")),
          Map.entry(QuestionId.ENJOY, List.of("finding why two numbers did not match")),
          Map.entry(QuestionId.SKILLS, List.of("python and excel, tableau")),
          Map.entry(QuestionId.TIME, List.of("5 hours a week", "3 hours, no, 2")),
          Map.entry(QuestionId.ENERGY, List.of("6")),
          Map.entry(QuestionId.SCALE, List.of("6", "8")),
          Map.entry(QuestionId.WHY_NOT_LOWER, List.of("two lost bids are not bad luck")),
          Map.entry(QuestionId.ACCEPT, List.of("yes")),
          Map.entry(QuestionId.IFTHEN, List.of("on tuesdays at 7 in the morning, before work")),
          Map.entry(QuestionId.CHECKIN, List.of("done, it runs now", "not yet")));
  private static final List<String> TALK =
      List.of(
          "what should I learn?",
          "why do you ask?",
          "what do you think of LangGraph?",
          "sorry, 2 hours, I meant 2",
          "thanks",
          "日本語で書きます。遅れている気がする",
          "idk",
          "no");
  private static final List<String> COMMANDS =
      List.of("status", "why", "plan", "evidence", "undo", "help", "export", "remind");

  /// An answer to what is asked; something else where nothing is.
  String answer(Optional<Question> open) {
    return pick(open.map(asked -> ANSWERS.getOrDefault(asked.id(), TALK)).orElse(TALK));
  }

  /// Something that answers nothing.
  String aside() {
    return pick(TALK);
  }

  /// A command as people type it.
  String command() {
    return pick(COMMANDS);
  }

  <T> T pick(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }
}
