package bearings.hearing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/// Many phrases as one graph in which each state has at most one way on for each symbol, so that a
/// message is compared with all phrases at once.
final class PhraseGraph {
  private static final Cue[] NONE = {};

  private final Steps steps = new Steps();
  private final List<Cue[]> ends = new ArrayList<>();

  /// @param symbols numbers the words of the phrases
  PhraseGraph(List<Lexicon.Entry> entries, ToIntFunction<String> symbols) {
    var open = new OpenGraph(symbols);
    for (Lexicon.Entry entry : entries) {
      open.add(entry.phrase(), entry.cue());
    }
    join(open);
  }

  /// The state that a symbol leads to, or 0 where there is none. The first state is 0 as well; no
  /// symbol leads back to it.
  int next(int state, int symbol) {
    return steps.get(state, symbol);
  }

  /// The cues of the phrases that end in a state.
  Cue[] ends(int state) {
    return ends.get(state);
  }

  /// States of the open graph that the same words lead to.
  private record Joined(int[] states, int hash) {
    Joined(int[] states) {
      this(states, Arrays.hashCode(states));
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Joined(int[] theirs, int code)
          && code == hash
          && Arrays.equals(states, theirs);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  private void join(OpenGraph open) {
    Map<Joined, Integer> numbers = new HashMap<>(1 << 14);
    var all = new ArrayList<Joined>();
    learn(new Joined(open.beginnings()), open, numbers, all);
    for (int number = 0; number < all.size(); number++) {
      long[] ways = open.ways(all.get(number).states);
      for (int from = 0; from < ways.length; ) {
        int symbol = (int) (ways[from] >>> 32);
        int to = from + 1;
        while (to < ways.length && (int) (ways[to] >>> 32) == symbol) {
          to++;
        }
        Joined target = new Joined(open.reached(ways, from, to));
        Integer known = numbers.get(target);
        steps.put(number, symbol, known == null ? learn(target, open, numbers, all) : known);
        from = to;
      }
    }
  }

  private int learn(Joined state, OpenGraph open, Map<Joined, Integer> numbers, List<Joined> all) {
    int number = all.size();
    all.add(state);
    numbers.put(state, number);
    Set<Cue> cues = EnumSet.noneOf(Cue.class);
    for (int part : state.states) {
      Cue cue = open.accepts(part);
      if (cue != null) {
        cues.add(cue);
      }
    }
    ends.add(cues.isEmpty() ? NONE : cues.toArray(NONE));
    return number;
  }
}
