package bearings.hearing;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What must stand beside a name that is an ordinary word too, so that the technology is meant.
///
/// @param by any one of these is enough
/// @param near any one of these words in the message is enough as well
/// @param unless never, where one of these words stands within two words of the name
public record Hint(Set<By> by, Set<String> near, Set<String> unless) {
  public Hint {
    by = Set.copyOf(by);
    near = Set.copyOf(near);
    unless = Set.copyOf(unless);
  }

  /// The ways in which the text can show that the technology is meant.
  public enum By {
    ALWAYS,
    /// Another technology is named near it.
    TECHNOLOGY,
    /// Another technology stands directly beside it.
    LISTED,
    /// A word of use stands before it.
    USE,
    /// It has a capital letter where no sentence begins.
    CAPITAL,
    /// It is written in capitals.
    CAPS;

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// The way with this id, if there is one.
    public static Optional<By> of(String id) {
      for (By by : values()) {
        if (by.id().equals(id)) {
          return Optional.of(by);
        }
      }
      return Optional.empty();
    }
  }
}
