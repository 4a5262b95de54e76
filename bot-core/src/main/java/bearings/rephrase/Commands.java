package bearings.rephrase;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Nobody is told to do what the line does not tell: no part of a sentence begins as a command does
/// that did not before. Whoever asks may ask for an answer so.
///
/// @param verbs what such a part begins with, as "take" or "get"
/// @param openers words that may stand before it, as "then"
/// @param other two words that are no command, as "let us" and "do you"
/// @param answering verbs that tell somebody no more than to answer, as "name"
record Commands(Set<String> verbs, Set<String> openers, Set<String> other, Set<String> answering)
    implements Rule {
  private static final Pattern PART = Pattern.compile("[.,;:?!()\\n\"“”–—]+|\\s-\\s");

  @Override
  public Refusal reason() {
    return Refusal.ADVICE;
  }

  @Override
  public boolean holds(Reading line, Reading wording) {
    boolean asks = line.count('?') > 0;
    return count(wording, asks) <= count(line, asks);
  }

  private long count(Reading reading, boolean asks) {
    return PART.splitAsStream(reading.text().toLowerCase(Locale.ROOT))
        .map(part -> List.of(part.strip().split("[^\\p{L}']+")))
        .filter(words -> commands(words, asks))
        .count();
  }

  private boolean commands(List<String> words, boolean asks) {
    int first = 0;
    while (first < words.size() && openers.contains(words.get(first))) {
      first++;
    }
    return first < words.size()
        && verbs.contains(words.get(first))
        && !(asks && answering.contains(words.get(first)))
        && (first + 1 == words.size()
            || !other.contains(words.get(first) + " " + words.get(first + 1)));
  }
}
