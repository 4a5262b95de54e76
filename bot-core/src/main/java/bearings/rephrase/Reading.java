package bearings.rephrase;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// A text as the rules look at it.
///
/// @param text as it is written
/// @param plain its words in small letters with one space around each, for finding phrases;
///   contractions are spelled out, but for those of "not"
/// @param sentences its sentences and half-sentences
record Reading(String text, String plain, List<Sentence> sentences) {
  static final Pattern PLACEHOLDER = Pattern.compile("⟦(\\d+)⟧");

  private static final Pattern PIECE = Pattern.compile("⟦\\d+⟧|[\\p{L}\\p{M}']+|[.?;!\\n]+|[,:()]");
  private static final Pattern EDGES = Pattern.compile("^'+|('s)?'*$");

  Reading {
    sentences = List.copyOf(sentences);
  }

  /// A sentence, or half of one: its words in small letters, and the ideas they stand for. A
  /// placeholder is both a word and an idea.
  ///
  /// @param mark at which it ends; empty at the end of the text
  /// @param pauses before which words a comma or the like stands
  record Sentence(
      List<String> words, List<Vocabulary.Idea> ideas, String mark, Set<Integer> pauses) {
    Sentence {
      pauses = Set.copyOf(pauses);
      words = List.copyOf(words);
      ideas = List.copyOf(ideas);
    }

    /// Whether the next one belongs to the same sentence.
    boolean half() {
      return mark.equals(";");
    }

    boolean asks() {
      return mark.startsWith("?");
    }

    Set<String> names() {
      var names = new HashSet<String>();
      ideas.forEach(idea -> names.add(idea.name()));
      return names;
    }
  }

  static Reading of(String text, Vocabulary vocabulary) {
    var sentences = new ArrayList<Sentence>();
    var words = new ArrayList<String>();
    var pauses = new HashSet<Integer>();
    var plain = new StringBuilder(" ");
    var pieces = PIECE.matcher(text.replace('’', '\''));
    while (pieces.find()) {
      String piece = pieces.group();
      if (isMark(piece.charAt(0))) {
        end(words, pauses, sentences, piece, vocabulary);
      } else if (isPause(piece.charAt(0))) {
        pauses.add(words.size());
      } else {
        String word = piece.toLowerCase(Locale.ROOT);
        List<String> whole = vocabulary.spelledOut(List.of(word));
        // "You won't" promises nothing, as "you will" does.
        (word.endsWith("n't") ? List.of(word) : whole)
            .forEach(part -> plain.append(part).append(' '));
        whole.stream()
            .map(part -> EDGES.matcher(part).replaceAll(""))
            .filter(part -> !part.isEmpty())
            .forEach(words::add);
      }
    }
    end(words, pauses, sentences, "", vocabulary);
    return new Reading(text, plain.toString(), sentences);
  }

  private static boolean isPause(char c) {
    return c == ',' || c == ':' || c == '(' || c == ')';
  }

  private static boolean isMark(char c) {
    return c == '.' || c == '?' || c == ';' || c == '!' || c == '\n';
  }

  private static void end(
      List<String> words,
      Set<Integer> pauses,
      List<Sentence> sentences,
      String mark,
      Vocabulary vocabulary) {
    if (!words.isEmpty()) {
      List<String> all = mark.startsWith("?") ? words : vocabulary.straight(words);
      sentences.add(new Sentence(all, vocabulary.ideas(all), mark, pauses));
    }
    words.clear();
    pauses.clear();
  }

  /// The names of all ideas, in their order.
  List<String> ideas() {
    return sentences.stream()
        .flatMap(sentence -> sentence.ideas().stream())
        .map(Vocabulary.Idea::name)
        .toList();
  }

  /// Its placeholders in their order.
  List<String> placeholders() {
    return PLACEHOLDER.matcher(text).results().map(found -> found.group()).toList();
  }

  /// How often a sign stands in it.
  long count(char sign) {
    return text.chars().filter(c -> c == sign).count();
  }
}
