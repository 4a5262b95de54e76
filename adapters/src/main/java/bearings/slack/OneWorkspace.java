package bearings.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.auth.AuthTestResponse;
import java.util.Optional;

/// The one workspace whose token was given.
final class OneWorkspace implements Workspaces {
  private final MethodsClient methods;
  private volatile Optional<String> us = Optional.empty();

  OneWorkspace(MethodsClient methods) {
    this.methods = methods;
  }

  /// Asks Slack who the token is for.
  Called<AuthTestResponse> ask() {
    var asked = Called.to(() -> methods.authTest(r -> r));
    if (asked instanceof Called.Done<AuthTestResponse>(var response)) {
      us = Optional.ofNullable(response.getUserId());
    }
    return asked;
  }

  @Override
  public MethodsClient in(String team) {
    return methods;
  }

  @Override
  public Optional<String> us(String team) {
    return us;
  }
}
