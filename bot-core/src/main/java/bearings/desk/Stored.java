package bearings.desk;

import bearings.dialogue.Session;

/// A person's session as it is stored.
///
/// @param revision grows by one with each turn; starts at a random number, so that a session that
///   was erased and one begun after it are never taken for each other
public record Stored(Session session, long revision, Contact contact) {}
