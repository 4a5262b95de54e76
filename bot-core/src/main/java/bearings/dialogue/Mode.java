package bearings.dialogue;

/// What the conversation is at.
public sealed interface Mode {
  /// The coaching itself.
  record Coaching() implements Mode {}

  /// The person said stop; the next message goes on.
  record Stopped() implements Mode {}

  /// Something that cannot be undone waits for a yes.
  record Confirming(What what) implements Mode {}

  /// Coaching is left because the person may be in danger (the method, "Crisis protocol").
  record Safety(Step step) implements Mode {}

  /// What is to be confirmed.
  enum What {
    RESTART,
    FORGET
  }

  /// How far the crisis protocol is.
  enum Step {
    /// Asked for the first time whether the person is safe.
    ASKED,
    /// Asked a second time, after a first "I'm fine".
    ASKED_AGAIN,
    /// Both check-ins are done. Coaching returns when the person does.
    EASED
  }
}
