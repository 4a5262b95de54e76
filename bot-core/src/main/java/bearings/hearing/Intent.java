package bearings.hearing;

import java.util.Locale;

/// What a message is for. The ids are part of the JSON contract.
public enum Intent {
  SHARE_WORRY,
  ANSWER,
  ASK_WHAT_TO_LEARN,
  /// About the coach or its reasons.
  ASK_META,
  CORRECT_EARLIER,
  STOP,
  RESTART,
  SMALLTALK,
  OFF_TOPIC,
  CRISIS,
  ABUSE,
  PRIVACY_REQUEST,
  PASTE_JOB_POST,
  ASK_OPINION_ON_TECH,
  PROGRESS_REPORT;

  /// The id in JSON, such as `share_worry`.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
