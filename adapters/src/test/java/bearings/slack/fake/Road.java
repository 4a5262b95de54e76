package bearings.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.CompletableFuture;

/// A way to the app.
@FunctionalInterface
interface Road {
  /// Brings a packet once.
  ///
  /// @param retry zero for the first time
  /// @return what the app acknowledges it with
  CompletableFuture<JsonNode> carry(Packet packet, int retry, String reason);
}
