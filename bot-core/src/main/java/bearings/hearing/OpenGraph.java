package bearings.hearing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// Phrases as they were written, choices open: a state has any number of ways on, also free ones.
final class OpenGraph {
  private final ToIntFunction<String> symbols;
  private final List<int[]> ways = new ArrayList<>();
  private final List<int[]> free = new ArrayList<>();
  private final List<@Nullable Cue> accepts = new ArrayList<>();
  private final List<int @Nullable []> closures = new ArrayList<>();
  private final List<Integer> beginnings = new ArrayList<>();
  private static final int[] NOTHING = {};

  OpenGraph(ToIntFunction<String> symbols) {
    this.symbols = symbols;
  }

  void add(Phrase phrase, Cue cue) {
    int start = newState();
    beginnings.add(start);
    accepts.set(row(phrase.parts(), start), cue);
  }

  private int row(List<Phrase.Part> parts, int from) {
    int at = from;
    for (Phrase.Part part : parts) {
      int next = newState();
      switch (part) {
        case Phrase.Part.Word(String word) ->
            ways.set(at, appended(ways.get(at), symbols.applyAsInt(word), next));
        case Phrase.Part.Choice(List<List<Phrase.Part>> rows) -> {
          for (List<Phrase.Part> row : rows) {
            choice(row, at, next);
          }
        }
      }
      at = next;
    }
    return at;
  }

  private void choice(List<Phrase.Part> row, int from, int to) {
    if (row.size() == 1 && row.getFirst() instanceof Phrase.Part.Word(String word)) {
      ways.set(from, appended(ways.get(from), symbols.applyAsInt(word), to));
    } else {
      int end = row(row, from);
      free.set(end, appended(free.get(end), to));
    }
  }

  private int newState() {
    ways.add(NOTHING);
    free.add(NOTHING);
    accepts.add(null);
    closures.add(null);
    return ways.size() - 1;
  }

  private static int[] appended(int[] known, int... more) {
    int[] all = Arrays.copyOf(known, known.length + more.length);
    System.arraycopy(more, 0, all, known.length, more.length);
    return all;
  }

  @Nullable Cue accepts(int state) {
    return accepts.get(state);
  }

  /// The states in which a message may begin to be compared.
  int[] beginnings() {
    return union(beginnings.stream().map(this::closure).toList());
  }

  /// All ways on from some states, as symbol and target, in the order of the symbols.
  long[] ways(int[] states) {
    int size = 0;
    for (int state : states) {
      size += ways.get(state).length / 2;
    }
    long[] all = new long[size];
    int at = 0;
    for (int state : states) {
      int[] known = ways.get(state);
      for (int i = 0; i < known.length; i += 2) {
        all[at++] = (long) known[i] << 32 | known[i + 1];
      }
    }
    Arrays.sort(all);
    return all;
  }

  /// The states that a run of ways leads to, free ways included.
  int[] reached(long[] run, int from, int to) {
    if (to == from + 1) {
      return closure((int) run[from]);
    }
    var parts = new ArrayList<int[]>(to - from);
    for (int i = from; i < to; i++) {
      parts.add(closure((int) run[i]));
    }
    return union(parts);
  }

  private static int[] union(List<int[]> parts) {
    int size = 0;
    for (int[] part : parts) {
      size += part.length;
    }
    int[] all = new int[size];
    int at = 0;
    for (int[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    Arrays.sort(all);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || all[i] != all[i - 1]) {
        all[kept++] = all[i];
      }
    }
    return Arrays.copyOf(all, kept);
  }

  private int[] closure(int state) {
    int[] known = closures.get(state);
    if (known != null) {
      return known;
    }
    var parts = new ArrayList<int[]>();
    boolean alone = ways.get(state).length > 0 || accepts.get(state) != null;
    parts.add(alone ? new int[] {state} : NOTHING);
    for (int next : free.get(state)) {
      parts.add(closure(next));
    }
    int[] all = union(parts);
    closures.set(state, all);
    return all;
  }
}
