package bearings.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.model.User;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Where people are reached and what their days and language are, as far as Slack tells. Remembered
/// for a day.
final class Directory {
  private static final Duration A_DAY = Duration.ofDays(1);
  private static final int MOST = 50_000;

  private final Workspaces workspaces;
  private final Errands errands;
  private final Cache<Spot.Home, String> directs = remembering();
  private final Cache<Spot.Home, About> people = remembering();

  /// What Slack tells about somebody.
  record About(Optional<ZoneId> zone, Optional<Locale> locale) {
    static final About NOTHING = new About(Optional.empty(), Optional.empty());
  }

  Directory(Workspaces workspaces, Errands errands) {
    this.workspaces = workspaces;
    this.errands = errands;
  }

  private static <V> Cache<Spot.Home, V> remembering() {
    return Caffeine.newBuilder()
        .maximumSize(MOST)
        .expireAfterWrite(A_DAY)
        .executor(Runnable::run)
        .build();
  }

  /// The id of the DM with somebody, opened where there was none.
  Called<String> direct(Spot.Home person) {
    String known = directs.getIfPresent(person);
    if (known != null) {
      return new Called.Done<>(known);
    }
    Called<String> opened =
        workspaces
            .call(
                person.team(),
                slack -> slack.conversationsOpen(r -> r.users(List.of(person.user()))))
            .map(response -> response.getChannel().getId());
    if (opened instanceof Called.Done<String>(String id)) {
      directs.put(person, id);
    }
    return opened;
  }

  /// A DM that somebody wrote in: it needs no opening.
  void saw(Spot.Home person, String direct) {
    directs.put(person, direct);
  }

  /// What is known now. Asks Slack where nothing is, for the next time: whoever waits for an answer
  /// does not wait for this.
  About about(Spot.Home person) {
    About known = people.getIfPresent(person);
    if (known == null) {
      people.put(person, About.NOTHING);
      errands.run("asking about somebody", () -> ask(person));
      return About.NOTHING;
    }
    return known;
  }

  private void ask(Spot.Home person) {
    var info =
        workspaces.call(
            person.team(),
            slack -> slack.usersInfo(r -> r.user(person.user()).includeLocale(true)));
    if (info instanceof Called.Done<com.slack.api.methods.response.users.UsersInfoResponse> done) {
      User user = done.response().getUser();
      people.put(
          person,
          new About(
              Optional.ofNullable(user.getTz()).flatMap(Directory::zone),
              Optional.ofNullable(user.getLocale())
                  .filter(tag -> !tag.isBlank())
                  .map(Locale::forLanguageTag)));
    } else if (info instanceof Called.Silent<?>) {
      people.invalidate(person);
    }
  }

  private static Optional<ZoneId> zone(String name) {
    try {
      return Optional.of(ZoneId.of(name));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /// Forgets everybody of a workspace.
  void forget(String team) {
    directs.asMap().keySet().removeIf(person -> person.team().equals(team));
    people.asMap().keySet().removeIf(person -> person.team().equals(team));
  }
}
