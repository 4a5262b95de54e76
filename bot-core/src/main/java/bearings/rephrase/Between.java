package bearings.rephrase;

import bearings.rephrase.Reading.Sentence;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What stands between two placeholders of a sentence stays between them, and nothing else comes
/// there: it says what they have to do with each other. And what a sentence says of its
/// placeholders is not what another one said of others.
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
                before.getOrDefault(after.getKey(), after.getValue()).equals(after.getValue()))
        && around(wording).entrySet().stream()
            .allMatch(after -> isOwn(after.getKey(), after.getValue(), around(line)));
  }

  private static boolean isOwn(
      String placeholder, Set<String> ideas, Map<String, Set<String>> all) {
    int own = common(ideas, all.getOrDefault(placeholder, ideas));
    return all.values().stream().allMatch(others -> common(ideas, others) <= own);
  }

  private static int common(Set<String> some, Set<String> others) {
    return (int) some.stream().filter(others::contains).count();
  }

  /// By each placeholder, all ideas of its sentence.
  private static Map<String, Set<String>> around(Reading reading) {
    var all = new HashMap<String, Set<String>>();
    for (Sentence sentence : reading.sentences()) {
      Set<String> ideas = sentence.names();
      ideas.removeIf(idea -> Reading.PLACEHOLDER.matcher(idea).matches());
      sentence.names().stream()
          .filter(idea -> Reading.PLACEHOLDER.matcher(idea).matches())
          .forEach(placeholder -> all.put(placeholder, ideas));
    }
    return all;
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
