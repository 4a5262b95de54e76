package bearings.slack;

import java.util.List;
import java.util.Map;

/// What Slack posts to `/slack/events`: events, commands and interactions.
public interface SlackHttp {
  /// Answers one request; never throws.
  ///
  /// @param headers by name, in any case
  /// @param body the raw bytes, as they are signed
  Answer answer(Map<String, List<String>> headers, byte[] body);

  /// @param contentType empty where there is no body
  record Answer(int status, String contentType, byte[] body) {}
}
