package bearings.discord;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.interactions.IntegrationType;

/// The addresses under which the bot is invited to a server, with the least that it needs there, or
/// installed for oneself. Both hold the application's id, which is the first part of the bot's
/// token in base64; without a token a place to fill in stands there.
public final class Invitation {
  /// What it may do in a server, and why it must: see the channel where it is mentioned, answer
  /// there and in threads, and look whether an answer arrived.
  static final List<Permission> NEEDED =
      List.of(
          Permission.VIEW_CHANNEL,
          Permission.MESSAGE_SEND,
          Permission.MESSAGE_SEND_IN_THREADS,
          Permission.MESSAGE_HISTORY);

  /// Discord's number of that kind of installation.
  private static final String USER_INSTALL = IntegrationType.USER_INSTALL.getType();

  private static final String UNKNOWN = "APPLICATION_ID";

  private Invitation() {}

  /// To a server.
  public static URI of(Optional<String> token) {
    return address(token, "applications.commands+bot&permissions=" + Permission.getRaw(NEEDED));
  }

  /// For oneself: the commands everywhere, and no server.
  public static URI forOneself(Optional<String> token) {
    return address(token, "applications.commands&integration_type=" + USER_INSTALL);
  }

  private static URI address(Optional<String> token, String rest) {
    String application = token.flatMap(Invitation::application).orElse(UNKNOWN);
    return URI.create(
        "https://discord.com/oauth2/authorize?client_id=%s&scope=%s".formatted(application, rest));
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
