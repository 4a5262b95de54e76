package bearings.slack;

import com.slack.api.methods.MethodsClient;

/// The workspaces that the coach is in.
@FunctionalInterface
interface Workspaces {
  /// Slack's methods, called as the coach in a workspace.
  MethodsClient in(String team);
}
