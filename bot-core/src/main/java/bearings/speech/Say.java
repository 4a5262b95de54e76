package bearings.speech;

import java.util.Map;
import java.util.TreeMap;

/// One thing the coach says: the key of a line in `prompts/messages`, what fills its placeholders,
/// and which of its variants is meant. The engine decides keys and arguments; content words them.
///
/// @param key the line's key, such as `industry.not-one-thing`
/// @param args what fills the placeholders, by name
/// @param turnOfKey how often this key was said to this person before; the variant is chosen from
///   it
public record Say(String key, Map<String, Arg> args, int turnOfKey) {
  public Say {
    args = Map.copyOf(args);
  }

  /// A line with nothing filled in yet.
  public static Say of(Line line) {
    return new Say(line.key(), Map.of(), 0);
  }

  /// This line with one more placeholder filled.
  public Say with(String name, Arg arg) {
    var more = new TreeMap<>(args);
    more.put(name, arg);
    return new Say(key, more, turnOfKey);
  }

  /// This line with a text placeholder filled.
  public Say with(String name, String text) {
    return with(name, new Arg.Text(text));
  }

  /// This line with a placeholder filled by the person's own words.
  public Say quoting(String name, String words) {
    return with(name, new Arg.Quote(words));
  }

  /// This line with a number of the person's own.
  public Say with(String name, double amount) {
    return with(name, new Arg.Amount(amount));
  }

  /// The same line, to be worded by the variant that follows `count` earlier uses.
  public Say after(int count) {
    return new Say(key, args, count);
  }
}
