package bearings.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Where people's sessions are kept. Every method may throw [StoreUnavailable]; then nothing of it
/// happened.
public interface Sessions {

  /// What is stored about a person, never older than what was last committed by anybody.
  Optional<Stored> load(PersonId person);

  /// The revision of what [#load] would give, empty where it would give nothing: for whoever keeps
  /// sessions in memory and must know whether they are still the stored ones.
  OptionalLong revision(PersonId person);

  /// Whether an event is known to have been answered. May be false for one that was: [#commit]
  /// decides.
  boolean answered(EventKey event);

  /// Stores a turn: its event, the next session (compare-and-set on the revision) and its replies,
  /// all or nothing. When it returns, it is durable.
  Commit.Result commit(Commit turn);

  /// People whose follow-up is due, the longest waiting first.
  ///
  /// @param platforms only people of these chats
  /// @param until due at this instant or before
  /// @param most at most so many
  List<Due> due(Set<String> platforms, Instant until, int most);

  /// People who were heard at an instant or since, who was heard last first: for a chat that must
  /// look for what it missed.
  ///
  /// @param platform only people of this chat
  /// @param most at most so many
  List<Known> recent(String platform, Instant since, int most);

  /// Erases the people who were last heard before an instant, and what belongs to them. Replies and
  /// dead letters from before it go too, even of somebody of whom nothing else is held: the
  /// farewell to who was forgotten.
  ///
  /// @param platforms only people of these chats
  /// @param most at most so many in one go
  /// @return how many
  int expire(Set<String> platforms, Instant lastHeardBefore, int most);

  /// Lets go of event keys from before an instant, since no platform redelivers after so long, and
  /// of what was counted on days before it.
  void pruneEvents(Instant before);

  /// Erases everything about a person in every table, whatever is going on, and keeps a receipt.
  ///
  /// @return whether there was anything
  boolean forget(PersonId person, Receipt receipt);

  /// People of one workspace of a chat of whom anything is held: a session, or a reply that is not
  /// sent or never arrived.
  ///
  /// @param most at most so many
  List<PersonId> people(String platform, String workspace, int most);

  /// A follow-up that is due.
  ///
  /// @param revision of the session that wants it
  record Due(PersonId person, Instant at, long revision, Contact contact) {}

  /// Somebody of whom something is stored.
  record Known(PersonId person, Contact contact) {}
}
