package bearings.hearing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Phrases and what each stands for, found in a message word by word. A gap (`..`) is at most five
/// words here, `^` the start of a clause; of groups only `<number>` is known. The work at a word is
/// bounded by the phrases, not by the message.
final class PhraseTable<V> {
  private static final String NUMBER = "<number>";
  private static final String GAP = "..";
  private static final String START = "^";
  private static final int MOST_SKIPPED = 5;

  private final State<V> root = new State<>();

  /// A phrase found.
  record Found<V>(V value, int from, int to) {}

  private static final class State<V> {
    private final Map<String, List<State<V>>> ways = new HashMap<>(4);
    private final List<V> values = new ArrayList<>(1);
    private List<State<V>> numbers = List.of();
    private List<State<V>> gaps = List.of();

    void way(String word, State<V> to) {
      ways.computeIfAbsent(word, _ -> new ArrayList<>(1)).add(to);
      numbers = ways.getOrDefault(NUMBER, numbers);
      gaps = ways.getOrDefault(GAP, gaps);
    }
  }

  void add(Phrase phrase, V value) {
    for (State<V> end : row(phrase.parts(), List.of(root))) {
      if (!end.values.contains(value)) {
        end.values.add(value);
      }
    }
  }

  private List<State<V>> row(List<Phrase.Part> parts, List<State<V>> from) {
    List<State<V>> at = from;
    for (Phrase.Part part : parts) {
      at =
          switch (part) {
            case Phrase.Part.Word(String word) -> words(List.of(word), at);
            case Phrase.Part.Choice(List<List<Phrase.Part>> rows) -> choice(rows, at);
          };
    }
    return at;
  }

  /// Choices of one word lead to one state together, so that the table stays small.
  private List<State<V>> choice(List<List<Phrase.Part>> rows, List<State<V>> from) {
    var ends = new ArrayList<State<V>>();
    var single = new ArrayList<String>();
    for (List<Phrase.Part> row : rows) {
      if (row.size() == 1 && row.getFirst() instanceof Phrase.Part.Word(String word)) {
        single.add(word);
      } else {
        ends.addAll(row(row, from));
      }
    }
    if (!single.isEmpty()) {
      ends.addAll(words(single, from));
    }
    return ends;
  }

  private List<State<V>> words(List<String> words, List<State<V>> from) {
    var to = new State<V>();
    for (State<V> state : from) {
      words.forEach(word -> state.way(word, to));
    }
    return List.of(to);
  }

  /// All phrases in the message, in the order of their first words; several may overlap.
  List<Found<V>> find(Utterance utterance) {
    var all = new ArrayList<Found<V>>();
    for (int from = 0; from < utterance.size(); from++) {
      startingAt(utterance, from, all);
    }
    return all;
  }

  /// The phrases that start at a word.
  List<Found<V>> startingAt(Utterance utterance, int from) {
    var all = new ArrayList<Found<V>>(2);
    startingAt(utterance, from, all);
    return all;
  }

  private void startingAt(Utterance utterance, int from, List<Found<V>> all) {
    step(root, utterance, from, from, all);
    List<State<V>> anchored = root.ways.get(START);
    if (anchored != null && utterance.token(from).before().atLeast(Token.Break.COMMA)) {
      for (State<V> state : anchored) {
        step(state, utterance, from, from, all);
      }
    }
  }

  private void arrive(State<V> state, Utterance utterance, int from, int at, List<Found<V>> all) {
    for (V value : state.values) {
      var found = new Found<>(value, from, at);
      if (!all.contains(found)) {
        all.add(found);
      }
    }
    if (state.ways.isEmpty() || !continues(utterance, from, at)) {
      return;
    }
    step(state, utterance, from, at, all);
    if (state.gaps.isEmpty()) {
      return;
    }
    for (int skipped = 0; skipped <= MOST_SKIPPED; skipped++) {
      if (!continues(utterance, from, at + skipped)) {
        return;
      }
      for (State<V> gap : state.gaps) {
        step(gap, utterance, from, at + skipped, all);
      }
    }
  }

  private void step(State<V> state, Utterance utterance, int from, int at, List<Found<V>> all) {
    String word = plain(utterance.word(at));
    follow(state.ways.get(word), utterance, from, at + 1, all);
    if (!state.numbers.isEmpty() && Numbers.isNumber(word)) {
      follow(state.numbers, utterance, from, at + 1, all);
    }
  }

  private void follow(
      @Nullable List<State<V>> states, Utterance utterance, int from, int at, List<Found<V>> all) {
    if (states != null) {
      for (State<V> state : states) {
        arrive(state, utterance, from, at, all);
      }
    }
  }

  private static boolean continues(Utterance utterance, int from, int at) {
    return at < utterance.size() && (at == from || !utterance.token(at).startsSentence());
  }

  /// A word as phrases have it: without apostrophes.
  static String plain(String word) {
    return word.indexOf('\'') < 0 ? word : word.replace("'", "");
  }
}
