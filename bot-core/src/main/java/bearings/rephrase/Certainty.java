package bearings.rephrase;

import bearings.rephrase.Reading.Sentence;
import java.util.List;
import java.util.Set;

/// What can be does not become what is, was or will be, and the like: of some words at least one
/// stays, and of others none comes where there was none. And nothing is foretold that the line does
/// not foretell: "I will" and "we will" say what is done now, and "will be" may say what is.
///
/// @param lasting words that do not all go, as those for what can be
/// @param fresh words that do not come in alone, as "could" or "again"
/// @param future words for what will be
record Certainty(List<Guide.Mark> lasting, List<Guide.Mark> fresh, Guide.Future future)
    implements Rule {
  @Override
  public Refusal reason() {
    return Refusal.MODALITY;
  }

  @Override
  public boolean holds(Reading line, Reading wording) {
    return lasting.stream()
            .allMatch(one ->
                !has(line, one.words()) || has(wording, one.words()) || has(wording, one.beside()))
        && fresh.stream()
            .allMatch(one ->
                !has(wording, one.words()) || has(line, one.words()) || has(line, one.beside()))
        && (foretells(line) || !foretells(wording));
  }

  private static boolean has(Reading reading, Set<String> words) {
    return reading.sentences().stream()
        .flatMap(sentence -> sentence.words().stream())
        .anyMatch(words::contains);
  }

  private boolean foretells(Reading reading) {
    return reading.sentences().stream().map(Sentence::words).anyMatch(this::foretells);
  }

  private boolean foretells(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      boolean done = i + 1 < words.size() && future.being().contains(words.get(i + 1));
      boolean own = i > 0 && future.now().contains(words.get(i - 1));
      if (future.words().contains(words.get(i)) && !own && !done) {
        return true;
      }
    }
    return false;
  }
}
