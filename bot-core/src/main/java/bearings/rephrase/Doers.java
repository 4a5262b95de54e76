package bearings.rephrase;

import bearings.rephrase.Reading.Sentence;
import bearings.rephrase.Vocabulary.Idea;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Who does what in a text, and to whom it is done, as far as small words show it. A person is a
/// number: the place of their words in a list.
///
/// @param doing for each idea those who do it or own it
/// @param suffering for each idea those to whom it is done, as "pay" in "you are paid"
record Doers(Map<String, Set<Integer>> doing, Map<String, Set<Integer>> suffering) {
  static final int NOBODY = -1;

  /// So many words after it, a person is no longer what an idea is about.
  private static final int REACH = 3;

  static Doers of(Reading reading, Guide.People people) {
    var doers = new Doers(new HashMap<>(), new HashMap<>());
    reading.sentences().forEach(sentence -> new Walk(sentence, people, doers).through());
    return doers;
  }

  /// The person that a word stands for, or [#NOBODY].
  static int person(String word, Guide.People people) {
    for (int person = 0; person < people.persons().size(); person++) {
      if (people.persons().get(person).contains(word)) {
        return person;
      }
    }
    return NOBODY;
  }

  private static void add(Map<String, Set<Integer>> all, String idea, int person) {
    all.computeIfAbsent(idea, _ -> new HashSet<>()).add(person);
  }

  /// From word to word through a sentence.
  private static final class Walk {
    private final Guide.People people;
    private final Doers doers;
    private final List<String> words;
    private final Map<Integer, String> ideas = new HashMap<>();
    private int doer = NOBODY;
    private int owner = NOBODY;
    private int since;
    private String last = "";

    Walk(Sentence sentence, Guide.People people, Doers doers) {
      this.people = people;
      this.doers = doers;
      this.words = sentence.words();
      for (Idea idea : sentence.ideas()) {
        ideas.put(idea.at(), idea.name());
      }
    }

    void through() {
      for (int at = 0; at < words.size(); at++) {
        somebody(at);
        String idea = ideas.getOrDefault(at, act(words.get(at)));
        if (!idea.isEmpty()) {
          done(idea, at);
        }
      }
    }

    private void somebody(int at) {
      String word = words.get(at);
      String before = at > 0 ? words.get(at - 1) : "";
      int person = person(word, people);
      if (person == NOBODY) {
        if (people.whoever().contains(word)) {
          doer = before.isEmpty() ? NOBODY : Math.max(person(before, people), NOBODY);
          since = at;
        } else if (people.turns().contains(word)) {
          doer = NOBODY;
        }
      } else if (people.owning().contains(before) && !last.isEmpty()) {
        add(doers.doing(), last, person);
      } else if (people.owners().contains(word)) {
        owner = person;
        since = at;
      } else if (doer == NOBODY || !people.towards().contains(before)) {
        doer = person;
        since = at;
      }
    }

    private void done(String idea, int at) {
      int one = owner == NOBODY ? doer : owner;
      if (one != NOBODY && at > since && at - since <= REACH) {
        add(isSuffered(at) ? doers.suffering() : doers.doing(), idea, one);
      }
      owner = NOBODY;
      last = idea;
    }

    /// What somebody does by a small word; empty where it is none.
    private String act(String word) {
      return people.acts().stream()
          .filter(forms -> forms.contains(word))
          .map(List::getFirst)
          .findFirst()
          .orElse("");
    }

    /// Whether it is done to whoever stands before it, as in "you are already paid".
    private boolean isSuffered(int at) {
      int before = at - 1;
      while (before > 0 && people.between().contains(words.get(before))) {
        before--;
      }
      return people.suffering().contains(words.get(before))
          && !words.get(at).endsWith(people.ongoing());
    }
  }
}
