package bearings.slack;

import com.slack.api.methods.MethodsClient;
import java.util.Optional;

/// The workspaces that the coach is in.
interface Workspaces {
  /// Slack's methods, called as the coach in a workspace.
  MethodsClient in(String team);

  /// The coach's own user id there, where it is known.
  Optional<String> us(String team);
}
