package bearings.rephrase;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The ideas stand in their old order, but for a part of a sentence that was moved as a whole; and
/// two things tied by "and" or "of" have not traded places.
///
/// @param most at how many places of a sentence two ideas may follow each other that did not
///   before; moving one part makes three
/// @param loose ideas that may stand anywhere
/// @param light ideas that may come and go
/// @param ties words that tie two ideas
record Order(int most, Set<String> loose, Set<String> light, Guide.Ties ties) implements Rule {

  @Override
  public Refusal reason() {
    return Refusal.ORDER;
  }

  /// Sentence by sentence where each says what its counterpart says, else the text as one.
  @Override
  public boolean holds(Reading line, Reading wording) {
    List<List<Link>> before = Link.sentences(line, loose, ties);
    List<List<Link>> after = Link.sentences(wording, loose, ties);
    if (before.size() != after.size() || !isAligned(before, after)) {
      return holds(all(before), all(after));
    }
    for (int i = 0; i < before.size(); i++) {
      if (!holds(before.get(i), after.get(i))) {
        return false;
      }
    }
    return true;
  }

  /// Clause by clause where each says what a clause of the line says, else the sentence as one.
  private boolean holds(List<Link> before, List<Link> after) {
    List<List<Link>> old = Link.clauses(before);
    for (List<Link> clause : Link.clauses(after)) {
      Optional<List<Link>> own =
          old.stream().filter(other -> heavy(other).equals(heavy(clause))).findFirst();
      if (own.isEmpty()) {
        return isInOrder(before, after);
      }
      if (!isInOrder(own.get(), clause)) {
        return false;
      }
    }
    return true;
  }

  private boolean isInOrder(List<Link> before, List<Link> after) {
    Places places = Places.of(before, after);
    return places.isTurnedRound() || places.breaks() <= most && !places.traded();
  }

  private boolean isAligned(List<List<Link>> before, List<List<Link>> after) {
    for (int i = 0; i < before.size(); i++) {
      if (!heavy(before.get(i)).equals(heavy(after.get(i)))) {
        return false;
      }
    }
    return true;
  }

  private Set<String> heavy(List<Link> links) {
    var ideas = new HashSet<String>();
    links.forEach(link -> ideas.add(link.idea()));
    ideas.removeAll(light);
    return ideas;
  }

  private static List<Link> all(List<List<Link>> sentences) {
    return sentences.stream().flatMap(List::stream).toList();
  }
}
