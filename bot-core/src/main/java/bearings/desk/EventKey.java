package bearings.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// By what an event is known again: 128 bits of a SHA-256 over its platform, workspace and id. It
/// tells nothing about who did what, so it may outlive what it answered.
///
/// @param hex 32 lower-case hexadecimal digits
public record EventKey(String hex) {
  private static final int BYTES = 16;

  static EventKey of(String platform, String workspace, String eventId) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (String part : new String[] {platform, workspace, eventId}) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        // The length before each part: no two triples give the same bytes.
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
      }
      return new EventKey(HexFormat.of().formatHex(digest.digest(), 0, BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
