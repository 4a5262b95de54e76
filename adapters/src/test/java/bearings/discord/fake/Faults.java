package bearings.discord.fake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What goes wrong next. A route is written like `POST /channels/*/messages`, where `*` stands for
/// one part of the path.
public final class Faults {
  /// Creating a message, wherever.
  public static final String SENDING = "POST /channels/*/messages";

  private static final Duration UNDER_WAY = Duration.ofMillis(250);

  private final List<Planned> planned = new ArrayList<>();
  private final List<Wait> waits = new ArrayList<>();

  private record Planned(Pattern route, Fault fault) {}

  /// Whoever asks this route before the end was told not to. Answers to interactions have no limit
  /// for the bot as a whole.
  private record Wait(Pattern route, boolean global, Instant since, Instant until) {
    boolean holds(String asked) {
      return route.matcher(asked).matches() && !(global && asked.contains(" /interactions/"));
    }
  }

  /// One thing that goes wrong with one request.
  sealed interface Fault {
    /// Too many requests.
    record TooMany(Duration retryAfter, boolean global) implements Fault {}

    /// Nothing is done, and this is the status.
    record Status(int status) implements Fault {}

    /// All is done, and no answer comes.
    record Dropped() implements Fault {}

    /// It takes longer.
    record Slow(Duration by) implements Fault {}
  }

  /// So many requests to a route are too many.
  public void tooMany(String route, Duration retryAfter, int times) {
    plan(route, new Fault.TooMany(retryAfter, false), times);
  }

  /// The next request to a route is one too many for the bot as a whole.
  public void tooManyInAll(String route, Duration retryAfter) {
    plan(route, new Fault.TooMany(retryAfter, true), 1);
  }

  /// So many requests to a route fail.
  public void fails(String route, int status, int times) {
    plan(route, new Fault.Status(status), times);
  }

  /// So many requests to a route are done, and their connection is cut before the answer.
  public void dropsAfterAccepting(String route, int times) {
    plan(route, new Fault.Dropped(), times);
  }

  /// So many requests to a route are done late.
  public void slow(String route, Duration by, int times) {
    plan(route, new Fault.Slow(by), times);
  }

  /// Nothing goes wrong any more.
  public synchronized void end() {
    planned.clear();
  }

  /// Whether all that was planned has gone wrong.
  public synchronized boolean areOver() {
    return planned.isEmpty();
  }

  private synchronized void plan(String route, Fault fault, int times) {
    for (int i = 0; i < times; i++) {
      planned.add(new Planned(pattern(route), fault));
    }
  }

  /// What goes wrong with a request; nothing where nothing was planned for it.
  synchronized Optional<Fault> next(String route, Instant now) {
    var found = planned.stream().filter(p -> p.route().matcher(route).matches()).findFirst();
    found.ifPresent(planned::remove);
    found
        .map(Planned::fault)
        .ifPresent(fault -> {
          if (fault instanceof Fault.TooMany much) {
            Pattern held = much.global() ? pattern("* /**") : found.get().route();
            waits.add(new Wait(held, much.global(), now, now.plus(much.retryAfter())));
          }
        });
    return found.map(Planned::fault);
  }

  /// Whether this request was told to wait longer than this: then it is one too many as well.
  synchronized Optional<Fault.TooMany> early(String route, Instant now) {
    return waits.stream()
        .filter(wait -> now.isBefore(wait.until()) && wait.holds(route))
        .findFirst()
        .map(wait -> new Fault.TooMany(Duration.between(now, wait.until()), wait.global()));
  }

  /// Whether it must have known so, and was not under way already.
  synchronized boolean knew(String route, Instant now) {
    return waits.stream()
        .anyMatch(wait ->
            now.isAfter(wait.since().plus(UNDER_WAY))
                && now.isBefore(wait.until())
                && wait.holds(route));
  }

  private static Pattern pattern(String route) {
    return Pattern.compile(
        route.replace("**", "\u0000").replace("*", "[^/ ]+").replace("\u0000", ".*"));
  }
}
