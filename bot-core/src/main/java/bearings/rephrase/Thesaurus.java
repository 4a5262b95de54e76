package bearings.rephrase;

import bearings.rephrase.Reading.Sentence;
import bearings.rephrase.Vocabulary.Idea;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which expressions may stand for which ideas. Other than the lists of a [Vocabulary], an entry
/// makes its expressions no synonyms of each other: a word with two meanings may stand in two
/// entries.
public final class Thesaurus {
  private static final String GAP = "…";

  private final Vocabulary vocabulary;
  private final Set<String> repeatable;
  private final Map<List<String>, Set<List<String>>> expressions = new HashMap<>();

  /// @param entries by each word what may be said for it, one word or several; `…` stands for
  ///   whatever may come between two of them
  /// @param repeatable ideas that may stand in an expression although the other text has them too,
  ///   as long as it has fewer of them, as "not"
  public Thesaurus(
      Vocabulary vocabulary, Map<String, List<String>> entries, Set<String> repeatable) {
    this.vocabulary = vocabulary;
    this.repeatable = vocabulary.named(repeatable);
    entries.forEach((word, others) ->
        others.forEach(other -> {
          add(vocabulary.tokens(word), vocabulary.tokens(other));
          add(vocabulary.tokens(other), vocabulary.tokens(word));
        }));
  }

  private void add(List<String> one, List<String> other) {
    if (!other.isEmpty()) {
      expressions.computeIfAbsent(one, _ -> new LinkedHashSet<>()).add(other);
    }
  }

  /// A text in which everything that another one says with other words is called as it is there.
  Reading inTermsOf(Reading text, Reading other) {
    Reading named = text;
    for (Sentence sentence : other.sentences()) {
      for (Idea idea : sentence.ideas()) {
        if (!named.ideas().contains(idea.name())) {
          named = called(named, idea.name(), expressions(sentence, idea), other);
        }
      }
    }
    return named;
  }

  /// What may be said for an idea as it is worded in a sentence; for an idea of several words also
  /// what may be said for its name.
  private Set<List<String>> expressions(Sentence sentence, Idea idea) {
    List<String> words = sentence.words().subList(idea.at(), idea.at() + idea.words());
    List<String> tokens = vocabulary.tokens(words).stream().map(Vocabulary.Token::stem).toList();
    var all = new LinkedHashSet<>(expressions.getOrDefault(tokens, Set.of()));
    if (idea.words() > 1) {
      all.addAll(expressions.getOrDefault(vocabulary.tokens(idea.name()), Set.of()));
    }
    return all;
  }

  private Reading called(Reading text, String idea, Set<List<String>> expressions, Reading other) {
    for (List<String> expression : expressions) {
      for (int i = 0; i < text.sentences().size(); i++) {
        Optional<Sentence> called =
            called(text.sentences().get(i), expression, idea, text.ideas(), other.ideas());
        if (called.isPresent()) {
          var sentences = new ArrayList<>(text.sentences());
          sentences.set(i, called.get());
          return new Reading(text.text(), text.plain(), sentences);
        }
      }
    }
    return text;
  }

  /// The sentence with an expression in it called by its idea; empty where it is not in it, or a
  /// part of it is needed for itself.
  private Optional<Sentence> called(
      Sentence sentence,
      List<String> expression,
      String idea,
      List<String> own,
      List<String> others) {
    List<Vocabulary.Token> tokens = vocabulary.tokens(sentence.words());
    for (int from = 0; from < tokens.size(); from++) {
      Optional<List<Integer>> found = found(tokens, from, expression);
      if (found.isPresent()) {
        List<Integer> places = found.get();
        List<Idea> covered =
            sentence.ideas().stream().filter(one -> isTouched(one, places)).toList();
        if (covered.stream()
            .allMatch(one -> isWithin(one, places) && isSpare(one.name(), own, others))) {
          var ideas = new ArrayList<>(sentence.ideas());
          ideas.removeAll(covered);
          ideas.add(new Idea(idea, places.getFirst(), 1));
          ideas.sort(Comparator.comparing(Idea::at));
          return Optional.of(
              new Sentence(sentence.words(), ideas, sentence.mark(), sentence.pauses()));
        }
      }
    }
    return Optional.empty();
  }

  /// At which words an expression stands that begins at a token.
  private static Optional<List<Integer>> found(
      List<Vocabulary.Token> tokens, int from, List<String> expression) {
    var places = new ArrayList<Integer>();
    int at = from;
    boolean gap = false;
    for (String part : expression) {
      if (part.equals(GAP)) {
        gap = true;
        continue;
      }
      while (gap && at < tokens.size() && !tokens.get(at).stem().equals(part)) {
        at++;
      }
      if (at == tokens.size() || !tokens.get(at).stem().equals(part)) {
        return Optional.empty();
      }
      places.add(tokens.get(at).at());
      at++;
      gap = false;
    }
    return Optional.of(places);
  }

  private static boolean isTouched(Idea idea, List<Integer> places) {
    return places.stream().anyMatch(at -> at >= idea.at() && at < idea.at() + idea.words());
  }

  /// Whether no word of it stands beyond the expression; silent ones do not matter.
  private static boolean isWithin(Idea idea, List<Integer> places) {
    return idea.at() >= places.getFirst() && idea.at() + idea.words() - 1 <= places.getLast();
  }

  /// Whether nothing in the other text needs it.
  private boolean isSpare(String idea, List<String> own, List<String> others) {
    int there = Collections.frequency(others, idea);
    return there == 0 || repeatable.contains(idea) && Collections.frequency(own, idea) > there;
  }
}
