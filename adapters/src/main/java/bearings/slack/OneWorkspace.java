package bearings.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.auth.AuthTestResponse;
import java.time.Instant;
import java.util.Optional;

/// The one workspace whose token was given.
final class OneWorkspace implements Workspaces {
  private final MethodsClient methods;
  private volatile Optional<String> us = Optional.empty();

  OneWorkspace(MethodsClient methods) {
    this.methods = methods;
  }

  @Override
  public MethodsClient in(String team) {
    return methods;
  }

  @Override
  public Optional<String> us(String team) {
    return us;
  }

  /// It hears of no other.
  @Override
  public boolean has(String team) {
    return true;
  }

  /// The token is the operator's, not the program's.
  @Override
  public void forget(String team, Instant when) {}

  /// Asks Slack who the token is for.
  @Override
  public Optional<String> refusal() {
    return switch (Called.to(() -> methods.authTest(r -> r))) {
      case Called.Done<AuthTestResponse>(var response) -> {
        us = Optional.ofNullable(response.getUserId());
        yield Optional.empty();
      }
      case Called.Failed<AuthTestResponse> failed -> mend(failed.error());
      case Called.Silent<AuthTestResponse> _ -> Optional.empty();
    };
  }

  @Override
  public Optional<String> mend(String error) {
    return Mends.of(error);
  }
}
