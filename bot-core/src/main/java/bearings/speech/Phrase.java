package bearings.speech;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// How one line is worded.
///
/// @param variants its wordings, at least one; which one is said follows from how often it was said
/// @param ideas the ideas of the essay it serves
/// @param fixed whether no model may ever reword it
/// @param label whether it stands on a button
public record Phrase(List<Template> variants, Set<Idea> ideas, boolean fixed, boolean label) {
  public Phrase {
    if (variants.isEmpty()) {
      throw new IllegalArgumentException("a phrase without a wording");
    }
    variants = List.copyOf(variants);
    ideas = Set.copyOf(ideas);
  }

  /// The same line with further wordings, which come after those that it has.
  Phrase with(List<Template> more) {
    return new Phrase(
        Stream.concat(variants.stream(), more.stream()).toList(), ideas, fixed, label);
  }

  /// Whether it has a wording already, as one is written in `prompts/messages`.
  public boolean has(String wording) {
    try {
      return variants.contains(Template.parse(wording));
    } catch (Template.Malformed e) {
      return false;
    }
  }

  /// The wording for one more use after `count` earlier ones.
  Template variant(int count) {
    return variants.get(Math.floorMod(count, variants.size()));
  }
}
