package bearings.slack.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// A call that Slack does not do.
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String error;
  private final boolean defect;
  private final String needed;

  private Refused(String error, boolean defect, String needed) {
    super(error);
    this.error = error;
    this.defect = defect;
    this.needed = needed;
  }

  /// Something that may happen to a careful app.
  static Refused because(String error) {
    return new Refused(error, false, "");
  }

  static Refused missingScope(String needed) {
    return new Refused("missing_scope", false, needed);
  }

  /// Something that a careful app never asks for.
  static Refused defect(String error, String why) {
    return new Refused(error, true, why);
  }

  String error() {
    return error;
  }

  boolean isDefect() {
    return defect;
  }

  /// What is missing or wrong.
  String detail() {
    return needed;
  }

  ObjectNode json(String provided) {
    ObjectNode json = Json.object().put("ok", false).put("error", error);
    if (error.equals("missing_scope")) {
      json.put("needed", needed).put("provided", provided);
    } else if (defect) {
      json.putObject("response_metadata").putArray("messages").add("[ERROR] " + needed);
    }
    return json;
  }
}
