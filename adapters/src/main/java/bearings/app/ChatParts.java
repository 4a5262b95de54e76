package bearings.app;

import bearings.desk.MemoryStore;
import bearings.desk.Outgoing;
import bearings.desk.RateLimit;
import bearings.desk.Store;
import bearings.desk.StoreUnavailable;
import bearings.desk.Watch;
import bearings.desk.Wording;
import bearings.dialogue.Keeping;
import bearings.llm.Asked;
import bearings.terminal.TerminalChat;
import bearings.terminal.Terminals;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// What a conversation in the terminal is made of.
///
/// @param words gives a reply the words in which it is shown
/// @param stored whether it outlives the program
record ChatParts(Parts parts, UnaryOperator<Outgoing> words, boolean stored, Settings settings)
    implements AutoCloseable {
  private static final String WRITTEN_NOWHERE =
      "Goodbye. Nothing of this conversation was written to disk.";
  private static final String KEPT =
      "Goodbye. The conversation is kept in the database you named; 'forget' erases it.";

  /// @param database where it is kept; in memory only without one
  /// @param said is told when the prompts change
  static ChatParts of(Settings settings, Optional<String> database, Consumer<String> said) {
    Keeping keeping = database.isPresent() ? settings.keeping() : new Keeping.InMemory();
    Reloading content = Parts.content(settings, keeping, said);
    Store store =
        database.<Store>map(address -> Parts.store(settings, address)).orElseGet(MemoryStore::new);
    return new ChatParts(
        Parts.of(content.eachTurn(), store, RateLimit.NONE, Terminals.PLATFORMS, Watch.NONE),
        Models.rephraser(settings, content, store, InstantSource.system(), Asked.Listener.NONE)
            .map(model ->
                new Wording(
                    store, () -> content.get().phrases(), content::verifier, model, Watch.NONE))
            .<UnaryOperator<Outgoing>>map(wording -> reply -> worded(reply, wording))
            .orElseGet(UnaryOperator::identity),
        database.isPresent(),
        settings);
  }

  /// The coach's own words where others cannot be kept: the person is waiting.
  private static Outgoing worded(Outgoing reply, Wording wording) {
    try {
      return wording.worded(reply).orElse(reply);
    } catch (StoreUnavailable e) {
      return reply;
    }
  }

  TerminalChat.Ready ready() {
    return new TerminalChat.Ready(
        parts.desk(), parts.followUps(), words, stored ? KEPT : WRITTEN_NOWHERE);
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
