package bearings.hearing;

/// Hears one kind of thing in a message.
@FunctionalInterface
interface Ear {
  void listen(Message message, Findings findings);
}
