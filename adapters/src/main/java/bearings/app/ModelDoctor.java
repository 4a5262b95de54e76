package bearings.app;

import bearings.content.Prompts;
import bearings.desk.Diagnosis;
import bearings.llm.Asked;
import bearings.llm.Asked.Outcome;
import bearings.llm.ModelRephraser;
import bearings.llm.ModelSettings;
import bearings.rephrase.Allowance;
import bearings.rephrase.Masked;
import bearings.rephrase.Refusal;
import bearings.rephrase.Rephraser.Request;
import bearings.rephrase.Verifier;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Tries a language model on ten of the coach's lines: how long it takes, and how many of its
/// wordings the rules let through.
record ModelDoctor(Prompts prompts, ModelSettings settings) {
  private static final int LINES = 10;
  private static final String PART = "language model";
  private static final String NOBODY = "doctor";

  Diagnosis examine() {
    var verifier = new Verifier(prompts.rephrasing());
    var told = new ArrayList<Asked>();
    var model =
        new ModelRephraser(
            settings,
            () -> prompts.rephrasing().instructions(),
            Allowance.UNLIMITED,
            InstantSource.system(),
            told::add);
    var refused = new TreeMap<Refusal, Long>();
    List<Masked> lines =
        prompts.rewordable().values().stream().map(List::getFirst).limit(LINES).toList();
    for (Masked line : lines) {
      model
          .rephrase(new Request(line.text(), prompts.rephrasing().language(), NOBODY))
          .flatMap(answer -> verifier.refusal(line.text(), answer))
          .ifPresent(reason -> refused.merge(reason, 1L, Long::sum));
    }
    List<Duration> times =
        told.stream()
            .filter(asked -> asked.outcome() == Outcome.ANSWERED)
            .map(Asked::took)
            .sorted()
            .toList();
    long passed = times.size() - refused.values().stream().mapToLong(Long::longValue).sum();
    String found = found(times, lines.size(), passed, refused) + kept(told);
    if (times.isEmpty()) {
      return Diagnosis.fails(
          PART,
          found
              + ": look at BEARINGS_LLM_URL, BEARINGS_LLM_KEY and BEARINGS_LLM_MODEL; the coach's"
              + " own words are used meanwhile");
    }
    return passed == 0
        ? Diagnosis.fails(PART, found + ": it does not keep to the line; name another model")
        : Diagnosis.works(PART, found);
  }

  private static String found(
      List<Duration> times, int lines, long passed, Map<Refusal, Long> refused) {
    if (times.isEmpty()) {
      return "no answer to any line";
    }
    String took =
        "%d of %d lines answered, %d ms in the middle, %d at most; %d wordings let through"
            .formatted(
                times.size(),
                lines,
                times.get(times.size() / 2).toMillis(),
                times.getLast().toMillis(),
                passed);
    return refused.isEmpty() ? took : took + ", refused: " + counted(refused, Refusal::id);
  }

  /// What kept it from answering, and how often.
  private static String kept(List<Asked> told) {
    Map<String, Long> reasons =
        told.stream()
            .map(Asked::why)
            .filter(why -> !why.isEmpty())
            .collect(Collectors.groupingBy(why -> why, TreeMap::new, Collectors.counting()));
    return reasons.isEmpty() ? "" : " (" + counted(reasons, why -> why) + ")";
  }

  private static <T> String counted(Map<T, Long> all, Function<T, String> name) {
    return all.entrySet().stream()
        .map(one -> one.getValue() + " × " + name.apply(one.getKey()))
        .collect(Collectors.joining(", "));
  }
}
