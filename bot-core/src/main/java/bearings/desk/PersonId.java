package bearings.desk;

import java.util.Optional;

/// Who somebody is, in all chats together: `platform:workspace:user`, as on the command line.
///
/// @param platform the chat, such as `slack` or `terminal`
/// @param workspace the part of it in which the user id counts
/// @param user the user's id there; may contain colons
public record PersonId(String platform, String workspace, String user) {

  /// Refuses an empty part, and a colon in the first two.
  public PersonId {
    if (platform.isBlank() || workspace.isBlank() || user.isBlank()) {
      throw new IllegalArgumentException("a person is platform:workspace:user, no part empty");
    }
    if (platform.contains(":") || workspace.contains(":")) {
      throw new IllegalArgumentException("only the user part of a person may contain a colon");
    }
  }

  /// Reads `platform:workspace:user`; nothing where it is not of that form.
  public static Optional<PersonId> of(String text) {
    String[] parts = text.split(":", 3);
    boolean whole = parts.length == 3;
    for (String part : parts) {
      whole &= !part.isBlank();
    }
    return whole ? Optional.of(new PersonId(parts[0], parts[1], parts[2])) : Optional.empty();
  }

  @Override
  public String toString() {
    return platform + ":" + workspace + ":" + user;
  }
}
