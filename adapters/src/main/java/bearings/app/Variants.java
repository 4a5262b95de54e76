package bearings.app;

import bearings.content.Prompts;
import bearings.rephrase.Masked;
import bearings.rephrase.Rephraser;
import bearings.rephrase.Rephraser.Request;
import bearings.rephrase.Selection;
import bearings.rephrase.Verifier;
import bearings.speech.Arg;
import bearings.speech.Phrase;
import bearings.speech.Phrasebook;
import bearings.speech.Say;
import bearings.speech.Template;
import bearings.speech.Template.Piece;
import java.io.PrintStream;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Further wordings of the coach's lines, made in advance, for a person to read and keep. Only
/// those that the rules let through are shown; the person's judgement comes after.
///
/// @param rephrasers who gives the first, the second and so on wording of a line
/// @param out takes them as YAML, in the form of `messages/en.yaml`
record Variants(Prompts prompts, IntFunction<Rephraser> rephrasers, PrintStream out) {
  private static final String NOBODY = "variants";

  /// Writes at most so many for each wording of each line.
  ///
  /// @return how many were written
  int write(int each) {
    Phrasebook book = prompts.phrasebook();
    out.println("# Proposed by a model and let through by the rules. Read each; what is good goes");
    out.println("# under `say:` of its line in messages/en.yaml.");
    out.println("lines:");
    int written = 0;
    for (String key : new TreeSet<>(book.keys())) {
      Set<String> found = found(key, book, each);
      if (!found.isEmpty()) {
        out.println("  " + key + ":");
        out.println("    say:");
        found.forEach(text -> out.println("      - " + quoted(text)));
        written += found.size();
      }
    }
    return written;
  }

  private Set<String> found(String key, Phrasebook book, int each) {
    var found = new LinkedHashSet<String>();
    lines(prompts, key, book).forEach(masked -> ask(masked, each, found));
    return found;
  }

  /// Every line that may be worded anew, as a model is shown it.
  static Stream<Masked> lines(Prompts prompts) {
    Phrasebook book = prompts.phrasebook();
    return book.keys().stream().sorted().flatMap(key -> lines(prompts, key, book));
  }

  private static Stream<Masked> lines(Prompts prompts, String key, Phrasebook book) {
    Optional<Phrase> phrase = book.phrase(key);
    return IntStream.range(0, book.variants(key))
        .boxed()
        .flatMap(i -> {
          Template template = phrase.orElseThrow().variants().get(i);
          return isPlain(template) ? say(prompts, key, template, i, book).stream() : Stream.of();
        });
  }

  /// Without a part that may be left out, and without a word by number: a model would break them.
  private static boolean isPlain(Template template) {
    return template.pieces().stream()
        .allMatch(piece ->
            switch (piece) {
              case Piece.Words _, Piece.Placeholder _ -> true;
              case Piece.ByNumber _, Piece.Group _ -> false;
            });
  }

  /// The line with its own placeholders for what would fill them.
  private static Optional<Masked> say(
      Prompts prompts, String key, Template template, int variant, Phrasebook book) {
    Map<String, Arg> args = new TreeMap<>();
    template.placeholders().forEach(name -> args.put(name, new Arg.Text("{" + name + "}")));
    var say = new Say(key, args, variant);
    return new Selection(prompts.rephrasing()).masked(say, book.text(say), book);
  }

  private void ask(Masked line, int each, Set<String> found) {
    var verifier = new Verifier(prompts.rephrasing());
    var request = new Request(line.text(), prompts.rephrasing().language(), NOBODY);
    for (int i = 0; i < each; i++) {
      rephrasers
          .apply(i)
          .rephrase(request)
          .filter(text -> !text.equals(line.text()))
          .filter(text -> verifier.refusal(line.text(), text).isEmpty())
          .map(line::filled)
          .ifPresent(found::add);
    }
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
