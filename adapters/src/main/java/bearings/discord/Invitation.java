package bearings.discord;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;

/// The address under which the bot is invited to a server, or to oneself, with the least that it
/// needs there.
public final class Invitation {
  /// What it may do in a server, and why it must: see the channel where it is mentioned, answer
  /// there and in threads, and look whether an answer arrived.
  static final List<Permission> NEEDED =
      List.of(
          Permission.VIEW_CHANNEL,
          Permission.MESSAGE_SEND,
          Permission.MESSAGE_SEND_IN_THREADS,
          Permission.MESSAGE_HISTORY);

  private static final String UNKNOWN = "APPLICATION_ID";

  private Invitation() {}

  /// @param token the bot's, whose first part is the application's id in base64; a place to fill in
  ///   stands in the address where there is none
  public static URI of(Optional<String> token) {
    return URI.create(
        "https://discord.com/oauth2/authorize?client_id=%s&scope=bot+applications.commands&permissions=%d"
            .formatted(
                token.flatMap(Invitation::application).orElse(UNKNOWN), Permission.getRaw(NEEDED)));
  }

  private static Optional<String> application(String token) {
    try {
      byte[] id = Base64.getUrlDecoder().decode(token.split("\\.", 2)[0]);
      return Optional.of(new String(id, StandardCharsets.US_ASCII))
          .filter(digits -> digits.matches("\\d{15,20}"));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
