package bearings.app;

import bearings.content.Prompts;
import bearings.desk.Diagnosis;
import bearings.rephrase.Masked;
import bearings.rephrase.Rephraser;
import bearings.rephrase.Rephraser.Request;
import bearings.rephrase.Verifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tries a language model on ten of the coach's lines: how long it takes, and how many of its
/// wordings the rules let through.
record ModelDoctor(Prompts prompts, Rephraser rephraser) {
  private static final int LINES = 10;
  private static final String PART = "language model";
  private static final String NOBODY = "doctor";

  Diagnosis examine() {
    var verifier = new Verifier(prompts.rephrasing());
    List<Masked> lines =
        prompts.rewordable().values().stream().flatMap(List::stream).limit(LINES).toList();
    var times = new ArrayList<Duration>();
    int passed = 0;
    for (Masked line : lines) {
      long began = System.nanoTime();
      Optional<String> answer =
          rephraser.rephrase(new Request(line.text(), prompts.rephrasing().language(), NOBODY));
      if (answer.isPresent()) {
        times.add(Duration.ofNanos(System.nanoTime() - began));
        passed += verifier.refusal(line.text(), answer.get()).isEmpty() ? 1 : 0;
      }
    }
    if (times.isEmpty()) {
      return Diagnosis.fails(
          PART,
          "no answer in time to any line: look at BEARINGS_LLM_URL, BEARINGS_LLM_KEY and"
              + " BEARINGS_LLM_MODEL; the coach's own words are used meanwhile");
    }
    times.sort(Duration::compareTo);
    return Diagnosis.works(
        PART,
        "%d of %d lines answered, %d ms in the middle, %d wordings let through"
            .formatted(times.size(), lines.size(), times.get(times.size() / 2).toMillis(), passed));
  }
}
