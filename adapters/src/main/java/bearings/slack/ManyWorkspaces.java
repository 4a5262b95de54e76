package bearings.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.methods.MethodsClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The workspaces that have installed the app. Installations are remembered for a minute, so that
/// what another instance stored is seen soon. A token that ends is replaced two hours before, when
/// it is used; where Slack refuses, once more a minute later.
final class ManyWorkspaces implements Workspaces {
  private static final Logger LOG = LoggerFactory.getLogger(ManyWorkspaces.class);

  /// Slack's tokens live for twelve hours.
  private static final Duration BEFORE_THE_END = Duration.ofHours(2);

  private static final Duration A_MINUTE = Duration.ofMinutes(1);
  private static final int MOST = 10_000;

  private final com.slack.api.Slack slack;
  private final Grants grants;
  private final Installations installations;
  private final InstantSource clock;
  private final Cache<String, Installation> known =
      Caffeine.newBuilder()
          .maximumSize(MOST)
          .expireAfterWrite(A_MINUTE)
          .executor(Runnable::run)
          .build();
  private final Map<String, ReentrantLock> renewing = new ConcurrentHashMap<>();
  private final Map<String, Instant> notBefore = new ConcurrentHashMap<>();

  ManyWorkspaces(
      com.slack.api.Slack slack, SlackApp app, Installations installations, InstantSource clock) {
    this.slack = slack;
    this.grants = new Grants(slack.methods(), app, clock);
    this.installations = installations;
    this.clock = clock;
  }

  /// Installs the app where somebody agreed to that.
  Called<Installation> install(String code) {
    var granted = grants.byCode(code);
    if (granted instanceof Called.Done<Installation>(var installation)) {
      // Else one who is renewing now would store an older token after it.
      ReentrantLock lock = lock(installation.team());
      lock.lock();
      try {
        save(installation);
      } finally {
        lock.unlock();
      }
    }
    return granted;
  }

  @Override
  public MethodsClient in(String team) {
    Installation found = find(team).orElseThrow(NotInstalled::new);
    return slack.methods(current(found).botToken());
  }

  @Override
  public Optional<String> us(String team) {
    return find(team).map(Installation::botUserId);
  }

  @Override
  public boolean has(String team) {
    return find(team).isPresent();
  }

  @Override
  public void forget(String team, Instant when) {
    // Else one who is renewing now would store it again.
    ReentrantLock lock = lock(team);
    lock.lock();
    try {
      if (read(team).filter(installed -> installed.at().isAfter(when)).isPresent()) {
        return;
      }
      installations.delete(team);
      known.invalidate(team);
      notBefore.remove(team);
    } finally {
      lock.unlock();
    }
  }

  /// Whoever has not installed the app yet is no reason not to begin.
  @Override
  public Optional<String> refusal() {
    return Optional.empty();
  }

  /// Each workspace gives and takes its tokens itself.
  @Override
  public Optional<String> mend(String error) {
    return Optional.empty();
  }

  private Optional<Installation> find(String team) {
    Installation remembered = known.getIfPresent(team);
    return remembered == null ? read(team) : Optional.of(remembered);
  }

  private Optional<Installation> read(String team) {
    Optional<Installation> stored = installations.find(team);
    stored.ifPresent(installation -> known.put(team, installation));
    return stored;
  }

  private void save(Installation installation) {
    installations.save(installation);
    known.put(installation.team(), installation);
    notBefore.remove(installation.team());
  }

  private ReentrantLock lock(String team) {
    return renewing.computeIfAbsent(team, _ -> new ReentrantLock());
  }

  /// The installation with a token that is good for a while, if there can be one.
  private Installation current(Installation installation) {
    if (!isToBeRenewed(installation)) {
      return installation;
    }
    ReentrantLock lock = lock(installation.team());
    boolean ended = ends(installation, Duration.ZERO);
    // As long as the old token is good, nobody waits for who gets the new one.
    if (!lock.tryLock()) {
      if (!ended) {
        return installation;
      }
      lock.lock();
    }
    try {
      // Somebody, of this instance or another, may have been quicker.
      Installation newest = read(installation.team()).orElseThrow(NotInstalled::new);
      return isToBeRenewed(newest) ? renewed(newest) : newest;
    } finally {
      lock.unlock();
    }
  }

  private boolean isToBeRenewed(Installation installation) {
    Instant next = notBefore.getOrDefault(installation.team(), Instant.MIN);
    return installation.refreshToken().isPresent()
        && ends(installation, BEFORE_THE_END)
        && !clock.instant().isBefore(next);
  }

  private boolean ends(Installation installation, Duration within) {
    return installation
        .expiresAt()
        .filter(end -> !clock.instant().isBefore(end.minus(within)))
        .isPresent();
  }

  private Installation renewed(Installation old) {
    return switch (grants.anew(old, old.refreshToken().orElseThrow())) {
      case Called.Done<Installation>(var installation) -> {
        save(installation);
        yield installation;
      }
      case Called.Failed<?> failed -> kept(old, failed.error());
      case Called.Silent<?> silent -> kept(old, silent.why());
    };
  }

  /// Another instance may have used the refresh token just now; then its token is stored.
  private Installation kept(Installation old, String why) {
    Installation newest = read(old.team()).orElseThrow(NotInstalled::new);
    if (newest.equals(old)) {
      notBefore.put(old.team(), clock.instant().plus(A_MINUTE));
      LOG.warn("the token of a workspace could not be renewed: {}", why);
    }
    return newest;
  }
}
