package bearings.rephrase;

import bearings.rephrase.Reading.Sentence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What turns a sentence round stays with its own: most of what stands around it in its sentence
/// stood around it before, and so did the idea right before or right after it.
///
/// @param turning ideas that turn what stands around them
/// @param empty words that turn what stands before them, as in "it names nothing"
/// @param loose ideas that may stand anywhere, and prove nothing
/// @param share how much of the smaller sentence must be in the other, from 0 to 1
record Scope(Set<String> turning, Set<String> empty, Set<String> loose, double share)
    implements Rule {

  /// Where a turning idea stands.
  ///
  /// @param before the idea right before it in its sentence; empty where there is none
  /// @param after the one right after it
  /// @param around all others of the sentence
  /// @param second the one after that
  /// @param compound whether those two are one, as in "learning hours"
  /// @param open whether nothing follows that it could belong to
  private record Place(
      String idea,
      String before,
      String after,
      String second,
      boolean compound,
      Set<String> around,
      boolean open) {}

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
    boolean crossedBack = old.before().equals(place.after());
    return before && after
        || before && isUnique(old.before(), all)
        || after && isUnique(old.after(), all)
        || before && isCompound(old, place)
        || before && !old.second().isEmpty() && old.second().equals(place.after())
        || crossed && isUnique(old.after(), all)
        || crossedBack && old.open() && isUnique(old.before(), all)
        || old.around().equals(place.around()) && isPlain(old, place);
  }

  /// Where all else is the same, it may move from the end to the beginning, or stay at the end; and
  /// of two things it does not matter which one it stands with: "neither side has an entry" is "no
  /// entry on either side".
  private static boolean isPlain(Place old, Place place) {
    return old.after().isEmpty() && place.before().isEmpty()
        || old.open() && place.open() && old.after().isEmpty() && place.after().isEmpty()
        || old.around().size() <= 2 && !isTurned(old, place);
  }

  /// "Small, not old" is not "not small, old".
  private static boolean isTurned(Place old, Place place) {
    return !old.before().isEmpty() && !old.after().isEmpty() && old.before().equals(place.after());
  }

  /// "No learning hours" may become "no hours for learning".
  private static boolean isCompound(Place old, Place place) {
    return (old.compound() || place.compound())
        && old.after().equals(place.second())
        && old.second().equals(place.after());
  }

  private static boolean isUnique(String idea, List<String> all) {
    return Collections.frequency(all, idea) == 1;
  }

  private static boolean isPlaceholder(Vocabulary.Idea idea) {
    return Reading.PLACEHOLDER.matcher(idea.name()).matches();
  }

  private List<Place> places(Reading reading) {
    var places = new ArrayList<Place>();
    for (Sentence sentence : reading.sentences()) {
      List<Vocabulary.Idea> ideas =
          sentence.ideas().stream().filter(idea -> !loose.contains(idea.name())).toList();
      Set<String> around =
          ideas.stream()
              .map(Vocabulary.Idea::name)
              .filter(name -> !turning.contains(name))
              .collect(Collectors.toSet());
      if (ideas.stream().filter(Scope::isPlaceholder).count() == 1) {
        ideas = ideas.stream().filter(idea -> !isPlaceholder(idea)).toList();
      }
      for (int i = 0; i < ideas.size(); i++) {
        if (turning.contains(ideas.get(i).name())) {
          places.add(place(sentence, ideas, i, around));
        }
      }
    }
    return places;
  }

  private Place place(Sentence sentence, List<Vocabulary.Idea> ideas, int i, Set<String> around) {
    String before = i == 0 ? "" : ideas.get(i - 1).name();
    String after = name(ideas, i + 1);
    boolean open = empty.contains(sentence.words().get(ideas.get(i).at()));
    boolean compound = i + 2 < ideas.size() && ideas.get(i + 2).at() == ideas.get(i + 1).at() + 1;
    return new Place(
        ideas.get(i).name(), before, after, name(ideas, i + 2), compound, around, open);
  }

  private static String name(List<Vocabulary.Idea> ideas, int i) {
    return i < ideas.size() ? ideas.get(i).name() : "";
  }
}
