package bearings.rephrase;

import bearings.rephrase.Reading.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// An idea in its place.
///
/// @param joined whether a joining word stands between it and the idea before it
/// @param paused whether a comma or the like does
/// @param relations what words say what the idea before it is to it
/// @param does whether it is named as the one who does, as in "named by a client"
record Link(String idea, boolean joined, boolean paused, Set<String> relations, boolean does) {
  boolean isTiedLike(Link other) {
    return joined && other.joined() || relations.stream().anyMatch(other.relations()::contains);
  }

  /// The ideas of a text, sentence by sentence; halves of one are one.
  ///
  /// @param loose ideas that may stand anywhere, and are left out
  static List<List<Link>> sentences(Reading reading, Set<String> loose, Guide.Ties ties) {
    var sentences = new ArrayList<List<Link>>();
    boolean open = false;
    for (Sentence sentence : reading.sentences()) {
      if (!open) {
        sentences.add(new ArrayList<>());
      }
      links(sentence, open, loose, ties, sentences.getLast());
      open = sentence.half();
    }
    return sentences;
  }

  /// @param second whether it is a second half
  private static void links(
      Sentence sentence, boolean second, Set<String> loose, Guide.Ties ties, List<Link> links) {
    int from = sentence.words().size();
    boolean opens = second;
    for (Vocabulary.Idea idea : sentence.ideas()) {
      if (!loose.contains(idea.name())) {
        List<String> between = sentence.words().subList(Math.min(from, idea.at()), idea.at());
        links.add(
            new Link(
                idea.name(),
                opens || between.stream().anyMatch(ties.joining()::contains),
                opens || isPaused(sentence, from, idea.at()),
                relations(between, ties),
                between.stream().anyMatch(ties.doing()::contains)));
        from = idea.at();
        opens = false;
      }
    }
  }

  private static boolean isPaused(Sentence sentence, int from, int to) {
    return sentence.pauses().stream().anyMatch(at -> at > from && at <= to);
  }

  /// "It counts for you from the day" says from when, and nothing of the day with its "for".
  private static Set<String> relations(List<String> between, Guide.Ties ties) {
    return IntStream.range(0, between.size())
        .filter(i -> ties.relating().contains(between.get(i)))
        .filter(i -> i + 1 == between.size() || !ties.pronouns().contains(between.get(i + 1)))
        .mapToObj(between::get)
        .collect(Collectors.toSet());
  }

  /// The parts of a sentence that "and" and a comma keep apart.
  static List<List<Link>> clauses(List<Link> links) {
    var clauses = new ArrayList<List<Link>>();
    for (Link link : links) {
      if (clauses.isEmpty() || link.joined() && link.paused()) {
        clauses.add(new ArrayList<>());
      }
      clauses.getLast().add(link);
    }
    return clauses;
  }
}
