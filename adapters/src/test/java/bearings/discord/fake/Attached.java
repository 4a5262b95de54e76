package bearings.discord.fake;

import java.nio.charset.StandardCharsets;

/// A file that hangs on a message.
///
/// @param content its bytes, not to be changed
/// @param about what it shows, for who does not see it; empty where nobody said
@SuppressWarnings("ArrayRecordComponent") // A test compares these very bytes.
public record Attached(byte[] content, String about) {

  /// What it says where it is a text.
  public String text() {
    return new String(content, StandardCharsets.UTF_8);
  }
}
