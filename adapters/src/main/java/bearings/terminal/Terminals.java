package bearings.terminal;

import bearings.desk.PersonId;
import java.util.Set;

/// Terminals as a chat among others.
public final class Terminals {
  /// The chat's name.
  public static final String PLATFORM = "terminal";

  /// All chats whose people are reached here.
  public static final Set<String> PLATFORMS = Set.of(PLATFORM);

  private Terminals() {}

  /// Somebody who talks in a terminal of this machine.
  static PersonId person(String name) {
    return new PersonId(PLATFORM, "local", name);
  }
}
