package bearings.rephrase;

import bearings.rephrase.Reading.Sentence;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What stands between two placeholders of a sentence stays between them, and nothing else comes
/// there: it says what they have to do with each other.
///
/// @param loose ideas that may stand anywhere
/// @param light ideas that may come and go
record Between(Set<String> loose, Set<String> light) implements Rule {
  @Override
  public Refusal reason() {
    return Refusal.ORDER;
  }

  @Override
  public boolean holds(Reading line, Reading wording) {
    Map<String, Set<String>> before = between(line);
    return between(wording).entrySet().stream()
        .allMatch(after ->
            before.getOrDefault(after.getKey(), after.getValue()).equals(after.getValue()));
  }

  /// By the later one of two placeholders, the ideas that stand between them.
  private Map<String, Set<String>> between(Reading reading) {
    var all = new HashMap<String, Set<String>>();
    for (Sentence sentence : reading.sentences()) {
      var ideas = new HashSet<String>();
      boolean open = false;
      for (Vocabulary.Idea idea : sentence.ideas()) {
        if (Reading.PLACEHOLDER.matcher(idea.name()).matches()) {
          if (open) {
            all.put(idea.name(), Set.copyOf(ideas));
          }
          ideas.clear();
          open = true;
        } else if (!loose.contains(idea.name()) && !light.contains(idea.name())) {
          ideas.add(idea.name());
        }
      }
    }
    return all;
  }
}
