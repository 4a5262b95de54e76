package bearings.hearing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds all phrases of a lexicon in a message in one pass: a trie over words, whose words are
/// themselves found through a trie over letters. The work per word is bounded by the lexicon, not
/// by the message.
final class Lookout {
  private static final int START = 1;
  private static final int END = 2;
  private static final int GAP = 3;
  private static final int NUMBER = 4;
  private static final int TECH = 5;
  private static final int MOST_SKIPPED = 3;
  private static final int[] NOTHING = {};

  private final Map<String, Integer> symbols = new HashMap<>();
  private final Steps letters = new Steps();
  private final List<int[]> wholeWords = new ArrayList<>();
  private final List<int[]> beginnings = new ArrayList<>();
  private final PhraseGraph graph;
  private final int lead;
  private final int tail;

  Lookout(Lexicon lexicon) {
    symbols.put("^", START);
    symbols.put("$", END);
    symbols.put("..", GAP);
    symbols.put("<number>", NUMBER);
    symbols.put("<tech>", TECH);
    newLetterState();
    Numbers.words().forEach(word -> spell(word, NUMBER));
    lexicon.groups().forEach(this::learnGroup);
    lead = symbol("<" + Lexicon.LEAD + ">");
    tail = symbol("<" + Lexicon.TAIL + ">");
    graph = new PhraseGraph(lexicon.entries(), this::symbol);
  }

  private void learnGroup(String name, Set<String> words) {
    int group = symbol("<" + name + ">");
    for (String word : words) {
      spell(word, group);
    }
  }

  private int symbol(String word) {
    Integer known = symbols.get(word);
    if (known != null) {
      return known;
    }
    int symbol = symbols.size() + 1;
    symbols.put(word, symbol);
    if (!word.startsWith("<")) {
      spell(word, symbol);
    }
    return symbol;
  }

  private void spell(String word, int symbol) {
    boolean open = word.endsWith("*");
    String plain = Phrase.plain(open ? word.substring(0, word.length() - 1) : word);
    int state = 0;
    for (int i = 0; i < plain.length(); i++) {
      int next = letters.get(state, plain.charAt(i));
      if (next == 0) {
        next = newLetterState();
        letters.put(state, plain.charAt(i), next);
      }
      state = next;
    }
    List<int[]> table = open ? beginnings : wholeWords;
    int[] before = table.get(state);
    int[] more = Arrays.copyOf(before, before.length + 1);
    more[before.length] = symbol;
    table.set(state, more);
  }

  private int newLetterState() {
    wholeWords.add(NOTHING);
    beginnings.add(NOTHING);
    return wholeWords.size() - 1;
  }

  /// All phrases in a message.
  ///
  /// @param technology for each word whether it belongs to the name of a technology
  Hits find(Utterance utterance, boolean[] technology) {
    return new Search(utterance, technology).run();
  }

  private final class Search {
    private final Utterance utterance;
    private final int size;
    private final int[][] seen;
    private final Hits hits = new Hits();
    private final int last;

    Search(Utterance utterance, boolean[] technology) {
      this.utterance = utterance;
      this.size = utterance.size();
      this.seen = new int[size][];
      for (int i = 0; i < size; i++) {
        seen[i] = symbolsOf(utterance.token(i), technology[i]);
      }
      this.last = endBeforeTail();
    }

    Hits run() {
      int begin = beginAfterLead();
      for (int from = 0; from < size; from++) {
        if (from == 0 || from == begin) {
          int anchored = graph.next(0, START);
          if (anchored != 0) {
            walk(anchored, from, from);
          }
        }
        walk(0, from, from);
      }
      return hits;
    }

    private void walk(int node, int from, int at) {
      if (at > from) {
        report(node, from, at);
        if (at == size || at == last) {
          int end = graph.next(node, END);
          if (end != 0) {
            report(end, from, at);
          }
        }
      }
      if (at < size && (at == from || !utterance.token(at).startsSentence())) {
        for (int symbol : seen[at]) {
          int next = graph.next(node, symbol);
          if (next != 0) {
            walk(next, from, at + 1);
          }
        }
      }
      int gap = graph.next(node, GAP);
      for (int skipped = 0; gap != 0 && skipped <= MOST_SKIPPED; skipped++) {
        int next = at + skipped;
        if (next >= size || (next > from && utterance.token(next).startsSentence())) {
          break;
        }
        walkAfterGap(gap, from, next);
      }
    }

    private void walkAfterGap(int node, int from, int at) {
      for (int symbol : seen[at]) {
        int next = graph.next(node, symbol);
        if (next != 0) {
          walk(next, from, at + 1);
        }
      }
    }

    private void report(int node, int from, int to) {
      for (Cue cue : graph.ends(node)) {
        hits.add(new Hit(cue, from, to));
      }
    }

    private int beginAfterLead() {
      int begin = 0;
      while (begin < size - 1 && has(begin, lead)) {
        begin++;
      }
      return begin;
    }

    private int endBeforeTail() {
      int end = size;
      while (end > 1 && has(end - 1, tail)) {
        end--;
      }
      return end;
    }

    private boolean has(int at, int symbol) {
      for (int other : seen[at]) {
        if (other == symbol) {
          return true;
        }
      }
      return false;
    }
  }

  private int[] symbolsOf(Token token, boolean technology) {
    int[] found = new int[12];
    int count = 0;
    String word = token.word();
    int state = 0;
    boolean spelled = true;
    for (int i = 0; i < word.length() && spelled; i++) {
      if (word.charAt(i) != '\'') {
        state = letters.get(state, word.charAt(i));
        spelled = state != 0;
        count = spelled ? append(found, count, beginnings.get(state)) : count;
      }
    }
    if (spelled) {
      count = append(found, count, wholeWords.get(state));
    }
    if (token.startsWithDigit() && count < found.length) {
      found[count++] = NUMBER;
    }
    if (technology && count < found.length) {
      found[count++] = TECH;
    }
    return Arrays.copyOf(found, count);
  }

  private static int append(int[] found, int count, int[] more) {
    int size = Math.min(more.length, found.length - count);
    System.arraycopy(more, 0, found, count, size);
    return count + size;
  }
}
