package bearings.rephrase;

import java.util.List;

/// A line in which everything that is about the person, and every number and name, has become a
/// placeholder: `⟦1⟧`, `⟦2⟧`, in the order in which they stand.
///
/// @param text what may be shown to a model
/// @param hidden what stands for each placeholder, the first one's at index zero
public record Masked(String text, List<Hidden> hidden) {
  public Masked {
    hidden = List.copyOf(hidden);
  }

  /// What stands for a placeholder.
  ///
  /// @param raised whether its first letter is a capital only because it opens a sentence
  public record Hidden(String text, boolean raised) {

    private String standing(boolean opens) {
      if (text.isEmpty() || opens == raised) {
        return text;
      }
      char first = text.charAt(0);
      char fitting = opens ? Character.toUpperCase(first) : Character.toLowerCase(first);
      return fitting + text.substring(1);
    }
  }

  /// The placeholder with a number, the first one being 1.
  static String placeholder(int number) {
    return "⟦" + number + "⟧";
  }

  /// A wording of this line with what was hidden back in its places, its first letters as they are
  /// written there.
  public String filled(String wording) {
    var whole = new StringBuilder();
    int from = 0;
    var placeholders = Reading.PLACEHOLDER.matcher(wording);
    while (placeholders.find()) {
      whole.append(wording, from, placeholders.start());
      Hidden part = hidden.get(Integer.parseInt(placeholders.group(1)) - 1);
      whole.append(part.standing(opens(whole)));
      from = placeholders.end();
    }
    return whole.append(wording, from, wording.length()).toString();
  }

  private static boolean opens(CharSequence before) {
    String words = before.toString().replace("*", "").stripTrailing();
    return words.isEmpty() || words.endsWith(".") || words.endsWith("?");
  }
}
