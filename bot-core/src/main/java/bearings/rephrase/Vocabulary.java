package bearings.rephrase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What the words of a language have to do with each other, as far as it takes to see whether two
/// sentences say the same.
public final class Vocabulary {
  private static final int SHORTEST_STEM = 3;

  private final Map<String, List<String>> contractions;
  private final Set<String> free;
  private final Map<String, List<Form>> forms = new HashMap<>();
  private final Map<String, String> stems = new HashMap<>();
  private final List<Map.Entry<String, String>> endings;

  /// A word or several in a row, and the idea they stand for.
  private record Form(List<String> words, String idea) {}

  /// @param contractions what a contracted word stands for, as in `can't: can not`
  /// @param free words that may come and go, since they carry no meaning of their own
  /// @param same words that stand for the same idea, each list named by its first one; a form may
  ///   have several words, and one of a single word stands for its other endings too
  /// @param endings what may be taken off the end of a word with its meaning left, and what is put
  ///   there
  public Vocabulary(
      Map<String, String> contractions,
      Set<String> free,
      List<List<String>> same,
      Map<String, String> endings) {
    this.contractions = new HashMap<>();
    contractions.forEach((word, whole) -> this.contractions.put(word, words(whole)));
    this.free = new HashSet<>(free);
    this.endings =
        endings.entrySet().stream()
            .sorted(Comparator.comparing(ending -> -ending.getKey().length()))
            .toList();
    for (List<String> group : same) {
      for (String form : group) {
        List<String> words = words(form);
        forms
            .computeIfAbsent(words.getFirst(), _ -> new ArrayList<>())
            .add(new Form(words, group.getFirst()));
        if (words.size() == 1 && !free.contains(form)) {
          stems.putIfAbsent(stem(form), group.getFirst());
        }
      }
    }
    Comparator<Form> longestFirst = Comparator.comparing(form -> -form.words().size());
    forms.values().forEach(list -> list.sort(longestFirst));
  }

  /// The words with contractions spelled out.
  List<String> spelledOut(List<String> words) {
    var all = new ArrayList<String>();
    words.forEach(word -> all.addAll(contractions.getOrDefault(word, List.of(word))));
    return all;
  }

  /// The ideas that a row of words stands for, in their order.
  List<Idea> ideas(List<String> words) {
    var ideas = new ArrayList<Idea>();
    int at = 0;
    while (at < words.size()) {
      Form form = form(words, at);
      if (!free.contains(form.idea())) {
        ideas.add(new Idea(form.idea(), at));
      }
      at += form.words().size();
    }
    return ideas;
  }

  /// The ideas that words from a list stand for.
  Set<String> named(Set<String> words) {
    return words.stream().map(word -> form(words(word), 0).idea()).collect(Collectors.toSet());
  }

  /// An idea, and the place of the word at which it begins.
  record Idea(String name, int at) {}

  private Form form(List<String> words, int at) {
    for (Form form : forms.getOrDefault(words.get(at), List.of())) {
      int end = at + form.words().size();
      if (end <= words.size() && words.subList(at, end).equals(form.words())) {
        return form;
      }
    }
    String word = words.get(at);
    String stem = stem(word);
    boolean small = free.contains(word) || free.contains(stem);
    return new Form(List.of(word), small ? word : stems.getOrDefault(stem, stem));
  }

  private String stem(String word) {
    String stem = word;
    for (var ending : endings) {
      int end = word.length() - ending.getKey().length();
      if (word.endsWith(ending.getKey()) && end >= SHORTEST_STEM) {
        stem = word.substring(0, end) + ending.getValue();
        break;
      }
    }
    int last = stem.length() - 1;
    if (last >= SHORTEST_STEM && stem.charAt(last) == stem.charAt(last - 1)) {
      return stem.substring(0, last);
    }
    return stem.length() > SHORTEST_STEM && stem.endsWith("e") ? stem.substring(0, last) : stem;
  }

  private static List<String> words(String text) {
    return List.of(text.split(" "));
  }
}
