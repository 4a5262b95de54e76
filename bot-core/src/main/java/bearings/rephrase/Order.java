package bearings.rephrase;

import bearings.rephrase.Reading.Sentence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The ideas stand in their old order, but for a part of a sentence that was moved as a whole; and
/// two things tied by "and" or "of" have not traded places.
///
/// @param most at how many places of a sentence two ideas may follow each other that did not
///   before; moving one part makes three
/// @param loose ideas that may stand anywhere
/// @param light ideas that may come and go
/// @param ties words that tie two ideas
record Order(int most, Set<String> loose, Set<String> light, Guide.Ties ties) implements Rule {

  /// An idea in its place.
  ///
  /// @param joined whether a joining word stands between it and the idea before it
  /// @param relations what words say what the idea before it is to it
  /// @param does whether it is named as the one who does, as in "named by a client"
  private record Link(String idea, boolean joined, Set<String> relations, boolean does) {
    boolean isTiedLike(Link other) {
      return joined && other.joined() || relations.stream().anyMatch(other.relations()::contains);
    }
  }

  @Override
  public Refusal reason() {
    return Refusal.ORDER;
  }

  /// Sentence by sentence where each says what its counterpart says, else the text as one.
  @Override
  public boolean holds(Reading line, Reading wording) {
    List<List<Link>> before = sentences(line);
    List<List<Link>> after = sentences(wording);
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

  private boolean holds(List<Link> before, List<Link> after) {
    List<Integer> places = places(before, after);
    return breaks(places, before, after) <= most && !traded(before, after, places);
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

  private List<List<Link>> sentences(Reading reading) {
    var sentences = new ArrayList<List<Link>>();
    boolean open = false;
    for (Sentence sentence : reading.sentences()) {
      if (!open) {
        sentences.add(new ArrayList<>());
      }
      links(sentence, sentences.getLast());
      open = sentence.half();
    }
    return sentences;
  }

  private void links(Sentence sentence, List<Link> links) {
    int from = sentence.words().size();
    for (Vocabulary.Idea idea : sentence.ideas()) {
      if (!loose.contains(idea.name())) {
        List<String> between = sentence.words().subList(Math.min(from, idea.at()), idea.at());
        links.add(
            new Link(
                idea.name(),
                between.stream().anyMatch(ties.joining()::contains),
                relations(between),
                between.stream().anyMatch(ties.doing()::contains)));
        from = idea.at();
      }
    }
  }

  /// "It counts for you from the day" says from when, and nothing of the day with its "for".
  private Set<String> relations(List<String> between) {
    return IntStream.range(0, between.size())
        .filter(i -> ties.relating().contains(between.get(i)))
        .filter(i -> i + 1 == between.size() || !ties.pronouns().contains(between.get(i + 1)))
        .mapToObj(between::get)
        .collect(Collectors.toSet());
  }

  private static int breaks(List<Integer> places, List<Link> before, List<Link> after) {
    // What the other wording leaves out leaves no gap.
    var kept = kept(places);
    int breaks = 0;
    int last = -1;
    for (int place : straightened(places, before, after)) {
      breaks += kept.nextSetBit(last + 1) != place ? 1 : 0;
      last = place;
    }
    return breaks + (kept.nextSetBit(last + 1) < 0 ? 0 : 1);
  }

  /// The places with each pair of neighbours that only turned round, as "a real gap" and "the gap
  /// is real", turned back. Of three in a row it is the outer two that traded places.
  private static List<Integer> straightened(
      List<Integer> places, List<Link> before, List<Link> after) {
    var kept = kept(places);
    int[] found = IntStream.range(0, places.size()).filter(i -> places.get(i) >= 0).toArray();
    var straight = new ArrayList<Integer>();
    IntStream.of(found).forEach(i -> straight.add(places.get(i)));
    for (int i = 2; i < found.length; i++) {
      // "The need was named by a client" is "a client named the need".
      boolean passive = after.get(found[i]).does() != before.get(straight.get(i - 2)).does();
      if (passive && isTurned(straight, i - 1, kept) && isTurned(straight, i, kept)) {
        Collections.swap(straight, i - 2, i);
      }
    }
    for (int i = 1; i < found.length; i++) {
      boolean turned = isTurned(straight, i, kept) && !after.get(found[i]).joined();
      boolean alone =
          !(i > 1 && isTurned(straight, i - 1, kept))
              && !(i + 1 < found.length && isTurned(straight, i + 1, kept));
      if (turned && alone) {
        Collections.swap(straight, i - 1, i);
      }
    }
    return straight;
  }

  private static boolean isTurned(List<Integer> places, int i, BitSet kept) {
    return kept.nextSetBit(places.get(i) + 1) == places.get(i - 1);
  }

  /// Whether somewhere two neighbours stand the other way round, tied alike before and after.
  private static boolean traded(List<Link> before, List<Link> after, List<Integer> places) {
    for (int i = 1; i < places.size(); i++) {
      if (places.get(i) < 0 || places.get(i) >= places.get(i - 1)) {
        continue;
      }
      int first = i - 1;
      while (first > 0 && places.get(first - 1) == places.get(first) - 1) {
        first--;
      }
      if (places.get(first) >= 0 && before.get(places.get(first)).isTiedLike(after.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static BitSet kept(List<Integer> places) {
    var kept = new BitSet();
    places.stream().filter(place -> place >= 0).forEach(kept::set);
    return kept;
  }

  /// Where each idea of the other wording stood, or -1; of several places the one that follows, or
  /// else the first that is left, best one that the next idea follows.
  private static List<Integer> places(List<Link> before, List<Link> after) {
    var used = new BitSet();
    var places = new ArrayList<Integer>();
    int last = -1;
    for (int k = 0; k < after.size(); k++) {
      int place = -1;
      int best = -1;
      for (int i = 0; i < before.size(); i++) {
        if (!used.get(i) && before.get(i).idea().equals(after.get(k).idea())) {
          int fits = (i == last + 1 ? 2 : 0) + (follows(before, i, after, k) ? 3 : 0);
          if (fits > best) {
            place = i;
            best = fits;
          }
        }
      }
      if (place >= 0) {
        used.set(place);
        last = place;
      }
      places.add(place);
    }
    return places;
  }

  private static boolean follows(List<Link> before, int i, List<Link> after, int k) {
    return i + 1 < before.size()
        && k + 1 < after.size()
        && before.get(i + 1).idea().equals(after.get(k + 1).idea());
  }
}
