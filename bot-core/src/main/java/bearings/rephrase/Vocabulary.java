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
  private final Map<String, String> inverted;
  private final Map<String, String> irregular;
  private final Set<String> free;
  private final Set<String> silent;
  private final Map<String, List<Form>> forms = new HashMap<>();
  private final Map<String, String> stems = new HashMap<>();
  private final List<Map.Entry<String, String>> endings;

  /// A word or several in a row, and the idea they stand for.
  private record Form(List<String> words, String idea) {}

  /// @param contractions what a contracted word stands for, as in `can't: can not`
  /// @param inverted what a word stands for at the beginning of a sentence that does not ask, as in
  ///   "should it rain, stay" for "if it rains, stay"
  /// @param irregular forms of a word that its ending does not show, as in `went: go`
  /// @param free words that may come and go, since they carry no meaning of their own
  /// @param silent words without which an expression is still the same, as articles
  /// @param same words that stand for the same idea, each list named by its first one; a form may
  ///   have several words, and one of a single word stands for its other endings too
  /// @param endings what may be taken off the end of a word with its meaning left, and what is put
  ///   there
  public Vocabulary(
      Map<String, String> contractions,
      Map<String, String> inverted,
      Map<String, String> irregular,
      Set<String> free,
      Set<String> silent,
      List<List<String>> same,
      Map<String, String> endings) {
    this.contractions = new HashMap<>();
    contractions.forEach((word, whole) -> this.contractions.put(word, words(whole)));
    this.inverted = Map.copyOf(inverted);
    this.irregular = Map.copyOf(irregular);
    this.free = new HashSet<>(free);
    this.silent = Set.copyOf(silent);
    this.endings =
        endings.entrySet().stream()
            .sorted(Comparator.comparing(ending -> -ending.getKey().length()))
            .toList();
    for (List<String> group : same) {
      for (String form : group) {
        List<String> words = words(form);
        forms
            .computeIfAbsent(stem(words.getFirst()), _ -> new ArrayList<>())
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

  /// The words of a sentence that does not ask, with its first one as it would stand elsewhere.
  List<String> straight(List<String> words) {
    String first = inverted.getOrDefault(words.getFirst(), words.getFirst());
    var straight = new ArrayList<>(words);
    straight.set(0, first);
    return straight;
  }

  /// The ideas that a row of words stands for, in their order.
  List<Idea> ideas(List<String> words) {
    var ideas = new ArrayList<Idea>();
    int at = 0;
    while (at < words.size()) {
      Form form = form(words, at);
      if (!free.contains(form.idea())) {
        ideas.add(new Idea(form.idea(), at, form.words().size()));
      }
      at += form.words().size();
    }
    return ideas;
  }

  /// A word that is more than an article, cut down to its stem.
  ///
  /// @param at its place among the words
  record Token(String stem, int at) {}

  /// What is left of a row of words without those that say nothing to whoever looks for an
  /// expression.
  List<Token> tokens(List<String> words) {
    var tokens = new ArrayList<Token>();
    for (int at = 0; at < words.size(); at++) {
      if (!silent.contains(words.get(at))) {
        String word = words.get(at);
        tokens.add(new Token(stem(irregular.getOrDefault(word, word)), at));
      }
    }
    return tokens;
  }

  /// The same of an expression.
  List<String> tokens(String expression) {
    return tokens(spelledOut(words(expression))).stream().map(Token::stem).toList();
  }

  /// The ideas that words from a list stand for.
  Set<String> named(Set<String> words) {
    return words.stream().map(word -> form(words(word), 0).idea()).collect(Collectors.toSet());
  }

  /// An idea, and where it stands.
  ///
  /// @param at the place of the word at which it begins
  /// @param words of how many words it is made
  record Idea(String name, int at, int words) {}

  private Form form(List<String> words, int at) {
    String word = words.get(at);
    String stem = stem(word);
    for (Form form : forms.getOrDefault(stem, List.of())) {
      int size = form.words().size();
      // "Turned up" is "turn up"; a word alone may be an ending of another one.
      boolean begins = size > 1 || form.words().getFirst().equals(word);
      if (begins
          && at + size <= words.size()
          && words.subList(at + 1, at + size).equals(form.words().subList(1, size))) {
        return form;
      }
    }
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
