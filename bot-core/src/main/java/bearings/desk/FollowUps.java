package bearings.desk;

import bearings.dialogue.Incoming.Act;
import bearings.dialogue.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;

/// Hands due follow-ups to the front desk, where each is a message like any other: the
/// compare-and-set on the session makes it fire once, however many instances look.
public final class FollowUps {
  private final FrontDesk desk;
  private final Sessions sessions;
  private final Set<String> platforms;
  private final Watch watch;

  /// @param platforms only people of these chats are asked
  public FollowUps(FrontDesk desk, Sessions sessions, Set<String> platforms, Watch watch) {
    this.desk = desk;
    this.sessions = sessions;
    this.platforms = Set.copyOf(platforms);
    this.watch = watch;
  }

  /// A follow-up that was asked; one that has nothing to say any more has no replies.
  public record Asked(PersonId person, Outcome.Answered outcome) {}

  /// Asks everybody whose follow-up is due at an instant, one after another, and waits until that
  /// is stored. Whoever cannot be asked now is asked another time, and holds up nobody.
  ///
  /// @param earliest no follow-up is taken to have come before this instant
  /// @param most at most so many
  /// @return what was asked, the longest waiting first
  public List<Asked> fire(Instant earliest, Instant now, int most) {
    var asked = new ArrayList<Asked>();
    for (Sessions.Due due : sessions.due(platforms, now, most)) {
      ask(due, due.at().isBefore(earliest) ? earliest : due.at()).ifPresent(asked::add);
    }
    return asked;
  }

  /// Asks one person whose follow-up is due at an instant.
  public Optional<Asked> fire(PersonId person, Instant now) {
    return sessions
        .load(person)
        .flatMap(stored ->
            stored
                .session()
                .followUpAt()
                .filter(due -> !due.isAfter(now))
                .map(due -> new Sessions.Due(person, due, stored.revision(), stored.contact())))
        .flatMap(due -> ask(due, now));
  }

  private Optional<Asked> ask(Sessions.Due due, Instant at) {
    try {
      if (desk.receive(envelope(due, at)).join() instanceof Outcome.Answered answered) {
        if (!answered.replies().isEmpty()) {
          watch.saw(new Watch.Step.FollowedUp());
        }
        return Optional.of(new Asked(due.person(), answered));
      }
    } catch (CompletionException e) {
      watch.saw(new Watch.Step.Failed("follow-up", e.getCause() == null ? e : e.getCause()));
    }
    return Optional.empty();
  }

  /// The same follow-up has the same event id wherever it is found.
  private static Envelope envelope(Sessions.Due due, Instant at) {
    return new Envelope(
        "due " + due.person() + " " + due.revision(),
        due.person(),
        due.contact().home(),
        new Act.Due(),
        at,
        Place.DM,
        Optional.empty(),
        Optional.empty());
  }
}
