package bearings.slack;

import java.time.Instant;
import java.util.Optional;

/// The coach as it was installed into a workspace.
///
/// @param team the workspace's id, such as `T0123`
/// @param botToken for everything that the coach does there
/// @param botUserId the coach's own user id there
/// @param at when somebody there agreed to it
/// @param refreshToken by which a new token is got, where Slack rotates them
/// @param expiresAt when the token ends, where Slack rotates them
public record Installation(
    String team,
    String botToken,
    String botUserId,
    Instant at,
    Optional<String> refreshToken,
    Optional<Instant> expiresAt) {

  /// Secrets are never shown.
  @Override
  public String toString() {
    return "Installation[team=" + team + "]";
  }
}
