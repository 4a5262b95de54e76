package bearings.app;

import bearings.content.Prompts;
import bearings.content.VariantsFile;
import bearings.rephrase.Masked;
import bearings.rephrase.Refusal;
import bearings.rephrase.Rephraser;
import bearings.rephrase.Rephraser.Request;
import bearings.rephrase.Verifier;
import bearings.speech.Phrase;
import java.io.IOException;
import java.io.PrintStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Further wordings of the coach's lines, made in advance, for a person to read and keep. Only
/// those that the rules let through are written; the person's judgement comes after.
final class Variants {
  private static final String NOBODY = "variants";

  /// So many requests without an answer at the beginning, and it is not worth waiting for others.
  private static final int SILENT = 3;

  private final Prompts prompts;
  private final List<? extends Rephraser> rephrasers;
  private final VariantsFile file;
  private final PrintStream out;
  private final Verifier verifier;
  private final Map<Refusal, Integer> refused = new EnumMap<>(Refusal.class);
  private int asked;
  private int answered;
  private int known;
  private int written;

  /// @param rephrasers who gives the first, the second and so on wording of a line
  /// @param out is told what came of each line
  Variants(
      Prompts prompts, List<? extends Rephraser> rephrasers, VariantsFile file, PrintStream out) {
    this.prompts = prompts;
    this.rephrasers = rephrasers;
    this.file = file;
    this.out = out;
    this.verifier = new Verifier(prompts.rephrasing());
  }

  /// Asks for wordings of each line and writes them line by line, so that an end in between loses
  /// none.
  ///
  /// @return whether there is a wording to be read, a new one or one that was there
  boolean write() throws IOException {
    for (var line : prompts.rewordable().entrySet()) {
      if (answered == 0 && asked >= SILENT) {
        break;
      }
      List<String> found =
          line.getValue().stream()
              .flatMap(masked -> rephrasers.stream().flatMap(model -> ask(masked, model).stream()))
              .distinct()
              .toList();
      Phrase phrase = prompts.phrasebook().phrase(line.getKey()).orElseThrow();
      List<String> fresh = found.stream().filter(wording -> !phrase.has(wording)).toList();
      int added = file.add(line.getKey(), fresh);
      written += added;
      known += found.size() - added;
      if (added > 0) {
        out.println(line.getKey() + ": " + added + " written");
      }
    }
    return written + known > 0;
  }

  /// What came of it in all.
  String told() {
    int all = refused.values().stream().mapToInt(Integer::intValue).sum();
    String rules =
        refused.entrySet().stream()
            .map(one -> one.getKey().id() + " " + one.getValue())
            .collect(Collectors.joining(", ", " (", ")"));
    return "%d of %d requests answered: %d wordings written, %d there already, %d refused%s"
        .formatted(answered, asked, written, known, all, all == 0 ? "" : rules);
  }

  private Optional<String> ask(Masked line, Rephraser rephraser) {
    asked++;
    Optional<String> answer =
        rephraser.rephrase(new Request(line.text(), prompts.rephrasing().language(), NOBODY));
    if (answer.isEmpty()) {
      return answer;
    }
    answered++;
    Optional<Refusal> refusal = verifier.refusal(line.text(), answer.get());
    refusal.ifPresent(reason -> refused.merge(reason, 1, Integer::sum));
    return answer.filter(_ -> refusal.isEmpty()).map(line::filled);
  }
}
