package bearings.rephrase;

import bearings.rephrase.Reading.Sentence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/// The ideas stand in their old order, but for a part that was moved as a whole; and two things
/// joined by "and" or "or" have not traded places.
///
/// @param most at how many places two ideas may follow each other that did not before; moving one
///   part makes three
/// @param loose ideas that may stand anywhere
/// @param joining words that join two things
record Order(int most, Set<String> loose, Set<String> joining) implements Rule {

  /// An idea in its place.
  ///
  /// @param joined whether a joining word stands between it and the idea before it
  private record Link(String idea, boolean joined) {}

  @Override
  public Refusal reason() {
    return Refusal.ORDER;
  }

  @Override
  public boolean holds(Reading line, Reading wording) {
    List<Link> before = links(line);
    List<Link> after = links(wording);
    List<Integer> places = places(before, after);
    return breaks(places) <= most && !traded(before, after, places);
  }

  private List<Link> links(Reading reading) {
    var links = new ArrayList<Link>();
    for (Sentence sentence : reading.sentences()) {
      int from = sentence.words().size();
      for (Vocabulary.Idea idea : sentence.ideas()) {
        if (!loose.contains(idea.name())) {
          List<String> between = sentence.words().subList(Math.min(from, idea.at()), idea.at());
          links.add(new Link(idea.name(), between.stream().anyMatch(joining::contains)));
          from = idea.at();
        }
      }
    }
    return links;
  }

  private static int breaks(List<Integer> places) {
    // What the other wording leaves out leaves no gap.
    var kept = kept(places);
    int breaks = 0;
    int last = -1;
    for (int place : places) {
      breaks += place >= 0 && kept.nextSetBit(last + 1) != place ? 1 : 0;
      last = place >= 0 ? place : last;
    }
    return breaks + (kept.nextSetBit(last + 1) < 0 ? 0 : 1);
  }

  /// Whether somewhere two neighbours stand the other way round, joined before and after.
  private static boolean traded(List<Link> before, List<Link> after, List<Integer> places) {
    for (int i = 1; i < places.size(); i++) {
      if (places.get(i) < 0 || places.get(i) >= places.get(i - 1) || !after.get(i).joined()) {
        continue;
      }
      int first = i - 1;
      while (first > 0 && places.get(first - 1) == places.get(first) - 1) {
        first--;
      }
      if (before.get(places.get(first)).joined()) {
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
  /// else the first that is left.
  private static List<Integer> places(List<Link> before, List<Link> after) {
    var used = new BitSet();
    var places = new ArrayList<Integer>();
    int last = -1;
    for (Link link : after) {
      int place = -1;
      for (int i = 0; i < before.size(); i++) {
        boolean fits = !used.get(i) && before.get(i).idea().equals(link.idea());
        if (fits && (place < 0 || i == last + 1)) {
          place = i;
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
}
