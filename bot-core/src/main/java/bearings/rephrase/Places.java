package bearings.rephrase;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/// Where the ideas of another wording stood in the line.
///
/// @param places for each idea of the wording its place in the line, or -1
record Places(List<Integer> places, List<Link> before, List<Link> after) {

  /// @param before the ideas of the line, or of a part of it
  /// @param after those of the wording
  static Places of(List<Link> before, List<Link> after) {
    return new Places(listed(places(before, after), before, after), before, after);
  }

  /// The places with each pair of neighbours turned back that only stand in a list, as in "a cat or
  /// a dog" for "a dog or a cat".
  private static List<Integer> listed(List<Integer> places, List<Link> before, List<Link> after) {
    var turned = new ArrayList<>(places);
    for (int i = 1; i < turned.size(); i++) {
      int second = turned.get(i);
      if (second >= 0
          && turned.get(i - 1) == second + 1
          && isListed(after.get(i))
          && isListed(before.get(second + 1))) {
        Collections.swap(turned, i - 1, i);
      }
    }
    return turned;
  }

  private static boolean isListed(Link link) {
    return link.joined() && !link.paused() && link.relations().isEmpty();
  }

  /// Whether the sentence says its last two parts the other way round, each as it was: "the house
  /// is small, and it is old" for "the house is old, and it is small".
  boolean isTurnedRound() {
    int size = before.size();
    if (places.size() != size || places.contains(-1)) {
      return false;
    }
    int from = 0;
    while (from < size && places.get(from) == from) {
      from++;
    }
    int turn = from < size ? from + size - places.get(from) : size;
    for (int i = from; i < size; i++) {
      if (places.get(i) != (i < turn ? size - turn + i : from + i - turn)) {
        return false;
      }
    }
    return turn < size && before.get(places.get(from)).joined() && after.get(turn).joined();
  }

  /// At how many places two ideas follow each other that did not before.
  int breaks() {
    // What the other wording leaves out leaves no gap.
    var kept = kept(places);
    int breaks = 0;
    int last = -1;
    for (int place : straightened()) {
      breaks += kept.nextSetBit(last + 1) != place ? 1 : 0;
      last = place;
    }
    return breaks + (kept.nextSetBit(last + 1) < 0 ? 0 : 1);
  }

  /// The places with each pair of neighbours that only turned round, as "a real gap" and "the gap
  /// is real", turned back. Of three in a row it is the outer two that traded places.
  private List<Integer> straightened() {
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
      boolean passive = after.get(found[i]).does() != before.get(straight.get(i)).does();
      if (turned && alone && (passive || isBeside(straight, i, kept))) {
        Collections.swap(straight, i - 1, i);
      }
    }
    return straight;
  }

  /// Whether on one side of a turned pair stands what stood there before.
  private static boolean isBeside(List<Integer> places, int second, BitSet kept) {
    int low = places.get(second);
    int high = places.get(second - 1);
    int before = second > 1 ? places.get(second - 2) : -1;
    int after = second + 1 < places.size() ? places.get(second + 1) : -1;
    return kept.nextSetBit(before + 1) == low || kept.nextSetBit(high + 1) == after;
  }

  private static boolean isTurned(List<Integer> places, int i, BitSet kept) {
    return kept.nextSetBit(places.get(i) + 1) == places.get(i - 1);
  }

  /// Whether somewhere two neighbours stand the other way round, tied alike before and after, or
  /// the parts before and after an "and".
  boolean traded() {
    for (int i = 0; i < places.size(); i++) {
      int place = places.get(i);
      List<Integer> earlier = places.subList(0, i);
      boolean joined = place >= 0 && after.get(i).joined();
      if (joined
          && earlier.stream().anyMatch(other -> other > place && before.get(other).joined())) {
        return true;
      }
    }
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
