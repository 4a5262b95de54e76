package bearings.app;

import bearings.content.Check;
import bearings.content.Problem;
import bearings.content.Prompts;
import bearings.terminal.Briefing;
import bearings.terminal.Understanding;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;

/// The commands that look at a text or at the prompts and hold no conversation.
///
/// @param failures is told what could not be looked at, and why
record Examination(
    Settings settings,
    Surroundings around,
    PrintStream out,
    BiConsumer<String, Throwable> failures) {

  /// What the coach hears in some words, or else in each line of the input.
  void understand(List<String> words, boolean json) throws IOException {
    var understanding = new Understanding(prompts().listener(), json, around.out());
    if (words.isEmpty()) {
      understanding.of(around.in());
    } else {
      understanding.of(String.join(" ", words));
    }
  }

  /// What briefs ask for.
  ///
  /// @return whether all files could be read
  boolean brief(List<String> files, boolean json) throws IOException {
    var briefing = new Briefing(prompts().briefs(), json, around.out());
    if (files.isEmpty()) {
      briefing.of(around.in());
      return true;
    }
    boolean all = true;
    for (String file : files) {
      try {
        briefing.of(Path.of(file));
      } catch (IOException | IllegalArgumentException e) {
        failures.accept(file + " cannot be read: " + reason(e), e);
        all = false;
      }
    }
    return all;
  }

  /// What is wrong with the prompts.
  ///
  /// @return whether nothing is
  boolean check() throws IOException {
    Path folder = folder();
    List<Problem> problems = Check.of(folder);
    problems.forEach(out::println);
    if (!problems.isEmpty()) {
      return false;
    }
    try (var files = Files.walk(folder)) {
      List<Path> all = files.filter(Files::isRegularFile).toList();
      long transcripts = all.stream().filter(Examination::isTranscript).count();
      out.println(
          "Nothing to mend: %d files of prompts/ checked, %d transcripts replayed."
              .formatted(all.size(), transcripts));
    }
    return true;
  }

  private static boolean isTranscript(Path file) {
    Path folder = file.getParent();
    return folder != null
        && folder.endsWith("transcripts")
        && String.valueOf(file.getFileName()).endsWith(".txt");
  }

  private Prompts prompts() {
    return Prompts.read(folder());
  }

  private Path folder() {
    return settings.prompts().orElseGet(Prompts::builtIn);
  }

  private static String reason(Exception e) {
    return switch (e) {
      case NoSuchFileException _ -> "there is no such file";
      case CharacterCodingException _ -> "it is not UTF-8 text";
      default -> String.valueOf(e.getMessage());
    };
  }
}
