package bearings.hearing;

import bearings.knowledge.Technology;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Every name and alias of every technology, word by word, so that hyphens, slashes, dots and
/// spaces between the words do not matter.
final class Names {
  private static final int SHORTEST_JOINED = 6;

  private final Node root = new Node();
  private final Map<String, Name> joined = new LinkedHashMap<>();
  private final Map<String, Hint> hints = new HashMap<>();

  /// A name of a technology as somebody may type it.
  ///
  /// @param key its words with a space between them
  /// @param fewest in how few words it is written
  /// @param most in how many words it is written
  record Name(String technology, String key, int fewest, int most, Optional<Hint> hint) {
    boolean takes(int words) {
      return words >= fewest && words <= most;
    }
  }

  /// A name found in a message.
  record Match(Name name, int from, int to) {}

  private static final class Node {
    private final Map<String, Node> next = new HashMap<>(4);
    private @Nullable Name name;
  }

  Names(Collection<Technology> technologies, Map<String, Hint> ambiguous) {
    ambiguous.forEach((word, hint) -> hints.put(key(words(word)), hint));
    for (Technology technology : technologies) {
      learn(technology.name(), technology.name());
      technology.aliases().forEach(alias -> learn(alias, technology.name()));
    }
    joined.forEach((word, name) -> {
      Node node = root.next.computeIfAbsent(word, _ -> new Node());
      if (node.name == null) {
        node.name = name;
      }
    });
  }

  private void learn(String typed, String technology) {
    List<String> words = words(typed);
    String key = key(words);
    var name =
        new Name(technology, key, words.size(), words.size(), Optional.ofNullable(hints.get(key)));
    Node node = root;
    for (String word : words) {
      node = node.next.computeIfAbsent(word, _ -> new Node());
    }
    if (node.name == null) {
      node.name = name;
    }
    String whole = String.join("", words);
    if (whole.length() >= SHORTEST_JOINED || words.size() == 1) {
      joined.merge(whole, name, Names::both);
    }
  }

  /// Two spellings of one name with the same letters, in more and in fewer words.
  private static Name both(Name known, Name other) {
    if (!other.technology.equals(known.technology)) {
      return known;
    }
    return new Name(
        known.technology,
        known.key,
        Math.min(known.fewest, other.fewest),
        Math.max(known.most, other.most),
        known.hint);
  }

  private static List<String> words(String typed) {
    return Utterance.of(typed).tokens().stream().map(Token::word).toList();
  }

  private static String key(List<String> words) {
    return String.join(" ", words);
  }

  /// The names by their letters without anything between them.
  Map<String, Name> joined() {
    return joined;
  }

  /// The longest name that starts at a word.
  Optional<Match> longest(Utterance utterance, int from) {
    Node node = root;
    Match best = null;
    for (int at = from; at < utterance.size(); at++) {
      Token token = utterance.token(at);
      if (at > from && token.before() != Token.Break.NONE) {
        break;
      }
      Name ended = ending(node, token.word());
      if (ended != null) {
        best = new Match(ended, from, at + 1);
      }
      Node next = node.next.get(token.word());
      if (next == null) {
        break;
      }
      node = next;
    }
    return Optional.ofNullable(best);
  }

  /// A name typed in two or three words that is written as one: "lang-chain".
  Optional<Match> split(Utterance utterance, int from, boolean[] plainWords) {
    String whole = utterance.word(from);
    boolean tied = true;
    boolean plain = plainWords[from];
    for (int at = from + 1; at < Math.min(from + 3, utterance.size()); at++) {
      Token token = utterance.token(at);
      if (token.before() != Token.Break.NONE) {
        break;
      }
      char joint = utterance.token(at - 1).joint();
      tied &= joint == '-' || joint == '.' || joint == '_';
      plain &= plainWords[at];
      if (plain && !tied) {
        break;
      }
      whole += token.word();
      Name name = whole.length() >= SHORTEST_JOINED ? joined.get(whole) : null;
      if (name != null) {
        return Optional.of(new Match(name, from, at + 1));
      }
    }
    return Optional.empty();
  }

  private static @Nullable Name ending(Node node, String word) {
    Name name = named(node, word);
    if (name == null && word.indexOf('\'') > 0) {
      name = named(node, word.substring(0, word.indexOf('\'')));
    }
    if (name == null && plural(word)) {
      name = named(node, word.substring(0, word.length() - 1));
    }
    return name;
  }

  private static @Nullable Name named(Node node, String word) {
    Node next = node.next.get(word);
    return next == null ? null : next.name;
  }

  private static boolean plural(String word) {
    return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
  }
}
