package bearings.desk;

import bearings.dialogue.Session;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/// All that one turn changes, to be committed in one transaction or not at all.
///
/// @param event by what the event is known again
/// @param person whose turn it is
/// @param expected the revision that the turn was computed from; empty for somebody unknown
/// @param next what is stored from now on
/// @param content the version of the content that made it
/// @param at when it is committed
/// @param replies what is to be sent, in order
public record Commit(
    EventKey event,
    PersonId person,
    OptionalLong expected,
    Next next,
    String content,
    Instant at,
    List<Draft> replies) {
  public Commit {
    replies = List.copyOf(replies);
  }

  /// What becomes of the person's record.
  public sealed interface Next {
    /// It is this from now on.
    ///
    /// @param revision the new revision
    record Keep(Session session, long revision, Contact contact) implements Next {}

    /// Everything about the person goes; the receipt stays.
    record Erase(Receipt receipt) implements Next {}
  }

  /// A reply that is not in the outbox yet.
  ///
  /// @param key its idempotency key
  public record Draft(String key, Address address, Reply reply) {}

  /// How a commit ended.
  public sealed interface Result {
    /// All of it is stored for good.
    ///
    /// @param replies the replies as they stand in the outbox
    record Done(List<Outgoing> replies) implements Result {
      public Done {
        replies = List.copyOf(replies);
      }
    }

    /// The event was answered before; nothing was changed.
    record Duplicate() implements Result {}

    /// Somebody else committed a turn of this person meanwhile; nothing was changed. Load again and
    /// compute the turn anew.
    record Stale() implements Result {}
  }
}
