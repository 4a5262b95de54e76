package bearings.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Replies that wait to be sent. Every method may throw [StoreUnavailable]; then nothing of it
/// happened.
public interface Outbox {

  /// Takes replies to be sent, at most one for each place: the oldest, and that only when it is due
  /// and nobody holds it. They are held until the lease ends. Counts as an attempt.
  List<Outgoing> claim(Claim claim);

  /// Everything that waits for a person, oldest first, held by somebody or not.
  List<Outgoing> waiting(PersonId person);

  /// The chat has these: they leave the outbox, whoever holds them.
  void sent(List<Outgoing> replies);

  /// This one is said in these words from now on, whoever sends it. Changes nothing where somebody
  /// else has claimed it since.
  ///
  /// @return whether it was changed
  boolean reword(Outgoing reply, Reply words);

  /// The chat has not, or perhaps not, taken this one: it is tried again. Changes nothing where
  /// somebody else has claimed it since; the attempt tells.
  ///
  /// @param notBefore when
  /// @param perhapsSent whether the chat may have it all the same
  void retry(Outgoing reply, Instant notBefore, boolean perhapsSent);

  /// The chat will never take this one: it leaves the order of its place and is kept as a dead
  /// letter. Changes nothing where somebody else has claimed it since.
  ///
  /// @param reason why, in words that name nobody
  void bury(Outgoing reply, String reason, Instant at);

  /// What is in the outbox now.
  Depth depth();

  /// A request for replies to send.
  ///
  /// @param platforms only replies for these chats
  /// @param now the present
  /// @param lease how long they are held
  /// @param most at most so many
  record Claim(Set<String> platforms, Instant now, Duration lease, int most) {
    public Claim {
      platforms = Set.copyOf(platforms);
    }
  }

  /// How full the outbox is.
  ///
  /// @param waiting how many replies wait
  /// @param oldest when the oldest of them was committed
  /// @param dead how many dead letters are kept
  record Depth(long waiting, Optional<Instant> oldest, long dead) {}
}
