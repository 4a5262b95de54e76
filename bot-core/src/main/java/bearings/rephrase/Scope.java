package bearings.rephrase;

import bearings.rephrase.Reading.Sentence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What turns a sentence round stays with its own: most of what stands around it in its sentence
/// stood around it before, and so did the idea right before or right after it.
///
/// @param turning ideas that turn what stands around them
/// @param loose ideas that may stand anywhere, and prove nothing
/// @param share how much of the smaller sentence must be in the other, from 0 to 1
record Scope(Set<String> turning, Set<String> loose, double share) implements Rule {

  /// Where a turning idea stands.
  ///
  /// @param before the idea right before it in its sentence; empty where there is none
  /// @param after the one right after it
  /// @param around all others of the sentence
  private record Place(String idea, String before, String after, Set<String> around) {}

  @Override
  public Refusal reason() {
    return Refusal.SCOPE;
  }

  @Override
  public boolean holds(Reading line, Reading wording) {
    List<Place> before = places(line);
    List<String> all = line.ideas();
    return places(wording).stream()
        .allMatch(place -> before.stream().anyMatch(old -> fit(old, place, all)));
  }

  private boolean fit(Place old, Place place, List<String> all) {
    if (!old.idea().equals(place.idea())) {
      return false;
    }
    if (old.around().isEmpty() || place.around().isEmpty()) {
      return old.around().equals(place.around());
    }
    var common = new HashSet<>(old.around());
    common.retainAll(place.around());
    double least = share * Math.min(old.around().size(), place.around().size());
    return common.size() >= least && isNextTo(old, place, all);
  }

  /// A neighbour that stands in the line several times proves nothing alone. "Did not find" may
  /// become "found no", and "it is not there" may become "there is no".
  private static boolean isNextTo(Place old, Place place, List<String> all) {
    boolean before = old.before().equals(place.before());
    boolean after = old.after().equals(place.after());
    boolean crossed = old.after().equals(place.before());
    return before && after
        || before && isUnique(old.before(), all)
        || after && isUnique(old.after(), all)
        || crossed && isUnique(old.after(), all)
        || old.after().isEmpty() && place.before().isEmpty() && old.around().equals(place.around());
  }

  private static boolean isUnique(String idea, List<String> all) {
    return Collections.frequency(all, idea) == 1;
  }

  private List<Place> places(Reading reading) {
    var places = new ArrayList<Place>();
    for (Sentence sentence : reading.sentences()) {
      List<String> names =
          sentence.ideas().stream()
              .map(Vocabulary.Idea::name)
              .filter(idea -> !loose.contains(idea))
              .toList();
      var around = new HashSet<>(names);
      around.removeAll(turning);
      for (int i = 0; i < names.size(); i++) {
        if (turning.contains(names.get(i))) {
          String before = i == 0 ? "" : names.get(i - 1);
          String after = i + 1 == names.size() ? "" : names.get(i + 1);
          places.add(new Place(names.get(i), before, after, around));
        }
      }
    }
    return places;
  }
}
