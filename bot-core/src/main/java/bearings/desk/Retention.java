package bearings.desk;

import bearings.desk.Watch.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/// Erases what need not be kept any longer.
///
/// @param afterContact how long after the last contact everything about a person goes
public record Retention(Duration afterContact) {
  /// 180 days.
  public static final Retention USUAL = new Retention(Duration.ofDays(180));

  /// Platforms redeliver for hours at most.
  private static final Duration EVENTS = Duration.ofDays(7);

  private static final int AT_ONCE = 100;

  /// Erases the people of these chats who have not been heard for too long, and old event keys.
  ///
  /// @return how many people
  public int sweep(Sessions sessions, Set<String> platforms, Instant now, Watch watch) {
    sessions.pruneEvents(now.minus(EVENTS));
    return expire(sessions, platforms, now, watch);
  }

  /// Erases the people of these chats who have not been heard for too long.
  ///
  /// @return how many people
  public int expire(Sessions sessions, Set<String> platforms, Instant now, Watch watch) {
    int all = 0;
    int some;
    do {
      some = sessions.expire(platforms, now.minus(afterContact), AT_ONCE);
      all += some;
    } while (some == AT_ONCE);
    if (all > 0) {
      watch.saw(new Step.Expired(all));
    }
    return all;
  }
}
