package bearings.slack;

import bearings.desk.Address;
import bearings.desk.Envelope;
import bearings.desk.FrontDesk;
import bearings.desk.Outcome;
import bearings.desk.PersonId;
import bearings.dialogue.Incoming.Act;
import bearings.dialogue.Place;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Hands what happened in Slack to the desk.
final class Arrivals {
  /// Slack wants its acknowledgement within three seconds.
  private static final Duration PATIENCE = Duration.ofMillis(2_500);

  private static final Duration CLOCKS_APART = Duration.ofMinutes(5);
  private static final Duration LONG_AGO = Duration.ofDays(1);

  private final FrontDesk desk;
  private final Directory directory;
  private final InstantSource clock;
  private final HomeTab home;

  Arrivals(FrontDesk desk, Directory directory, InstantSource clock, HomeTab home) {
    this.desk = desk;
    this.directory = directory;
    this.clock = clock;
    this.home = home;
  }

  FrontDesk desk() {
    return desk;
  }

  Words words() {
    return new Words(desk.content().phrases());
  }

  Instant now() {
    return clock.instant();
  }

  /// Something that somebody did.
  ///
  /// @param eventId by which Slack, or we, know it again
  CompletableFuture<Outcome> take(
      Spot.Home who, String eventId, Address address, Act act, Instant at, Place place) {
    var about = directory.about(who);
    var person = new PersonId(Slack.PLATFORM, who.team(), who.user());
    var outcome =
        desk.receive(
            new Envelope(eventId, person, address, act, at, place, about.zone(), about.locale()));
    return outcome.whenComplete((done, _) -> {
      if (done instanceof Outcome.Answered) {
        home.refresh(who);
      }
    });
  }

  /// What became of it, as far as that is clear in time for Slack.
  Optional<Outcome> inTime(CompletableFuture<Outcome> coming) {
    try {
      return Optional.of(coming.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (ExecutionException e) {
      return Optional.of(new Outcome.Unavailable("a defect"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /// When a message was written, by its `ts`; now where that cannot be.
  Instant written(String ts) {
    Instant now = clock.instant();
    try {
      String[] parts = ts.split("\\.", 2);
      String micros = parts.length < 2 ? "0" : parts[1];
      Instant at = Instant.ofEpochSecond(Long.parseLong(parts[0]), Long.parseLong(micros) * 1_000L);
      boolean plausible = at.isAfter(now.minus(LONG_AGO)) && at.isBefore(now.plus(CLOCKS_APART));
      return plausible ? at : now;
    } catch (NumberFormatException | java.time.DateTimeException | ArithmeticException e) {
      return now;
    }
  }

  static boolean isSettled(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Answered _, Outcome.Duplicate _ -> true;
      case Outcome.Refused _, Outcome.Unavailable _ -> false;
    };
  }
}
