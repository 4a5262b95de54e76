package bearings.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/// The workspaces that the coach is in. What asks for one may throw
/// [bearings.desk.StoreUnavailable].
interface Workspaces {
  /// Slack's methods, called as the coach in a workspace.
  ///
  /// @throws NotInstalled where the coach is not there
  MethodsClient in(String team);

  /// Calls a method as the coach in a workspace, and never throws for what Slack, the network or
  /// the store do.
  default <R extends SlackApiTextResponse> Called<R> call(String team, Method<R> method) {
    return Called.to(() -> method.of(in(team)));
  }

  /// One of Slack's methods with its arguments.
  interface Method<R> {
    R of(MethodsClient slack) throws IOException, SlackApiException;
  }

  /// The coach's own user id there, where it is known.
  Optional<String> us(String team);

  /// Whether the coach is there.
  boolean has(String team);

  /// A workspace has sent the coach away. An installation that is younger stays.
  ///
  /// @param when that was, to the second
  void forget(String team, Instant when);

  /// What is to be mended before any of this can work, as far as Slack tells.
  Optional<String> refusal();

  /// What the operator mends where Slack answers with this error; nothing where they cannot.
  Optional<String> mend(String error);

  /// The coach is not in that workspace.
  final class NotInstalled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotInstalled() {
      super("not installed in this workspace", null, false, false);
    }
  }
}
