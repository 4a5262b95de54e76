package bearings.discord;

import java.net.URI;
import java.util.Optional;

/// How Discord is reached.
///
/// @param token of the bot
/// @param apiUrl where the API is, with its version, such as `http://127.0.0.1:1234/api/v10/`;
///   Discord's own where nothing is named
/// @param gatewayUrl where the gateway is, such as `ws://127.0.0.1:1234`; Discord's own where
///   nothing is named
/// @param shards into how many connections the servers are divided; one where nothing is named
public record DiscordSettings(
    String token, Optional<URI> apiUrl, Optional<URI> gatewayUrl, Optional<Shards> shards) {

  /// The token is never shown.
  @Override
  public String toString() {
    return "DiscordSettings[apiUrl=%s, gatewayUrl=%s, shards=%s]"
        .formatted(apiUrl, gatewayUrl, shards);
  }
}
