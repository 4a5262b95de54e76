package bearings.app;

import bearings.desk.FollowUps;
import bearings.desk.FrontDesk;
import bearings.desk.MemoryStore;
import bearings.desk.RateLimit;
import bearings.desk.Store;
import bearings.desk.Watch;
import bearings.dialogue.Keeping;
import bearings.terminal.TerminalChat;
import bearings.terminal.Terminals;
import java.time.Instant;
import java.util.Optional;

/// What a conversation in the terminal is made of.
///
/// @param stored whether it outlives the program
record ChatParts(Parts parts, boolean stored, Settings settings) implements AutoCloseable {
  private static final String WRITTEN_NOWHERE =
      "Goodbye. Nothing of this conversation was written to disk.";
  private static final String KEPT =
      "Goodbye. The conversation is kept where you said; 'forget' erases it.";

  /// @param database where it is kept; in memory only without one
  static ChatParts of(Settings settings, Optional<String> database, Watch watch) {
    Store store = database.<Store>map(settings::open).orElseGet(MemoryStore::new);
    Keeping keeping = database.isPresent() ? settings.keeping() : new Keeping.InMemory();
    var parts =
        Parts.of(
            Content.of(settings, keeping), store, RateLimit.NONE, Terminals.PLATFORMS, watch);
    return new ChatParts(parts, database.isPresent(), settings);
  }

  FrontDesk desk() {
    return parts.desk();
  }

  FollowUps followUps() {
    return parts.followUps();
  }

  TerminalChat.Ready ready() {
    return new TerminalChat.Ready(desk(), followUps(), stored ? KEPT : WRITTEN_NOWHERE);
  }

  /// Erases who has not been heard for too long.
  void timePassed(Instant now) {
    if (stored) {
      settings.retention().expire(parts.store(), Terminals.PLATFORMS, now, Watch.NONE);
    }
  }

  @Override
  public void close() {
    parts.store().close();
  }
}
