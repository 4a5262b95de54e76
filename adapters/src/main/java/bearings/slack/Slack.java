package bearings.slack;

import bearings.desk.Chat;
import bearings.desk.FrontDesk;
import bearings.desk.Outlet;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// The coach in one Slack workspace.
public final class Slack implements Chat {
  /// Its name in addresses and people.
  public static final String PLATFORM = "slack";

  public Slack(SlackSettings settings, InstantSource clock) {}

  /// What is to be mounted at `POST /slack/events`; only where a signing secret is set.
  public Optional<SlackHttp> http() {
    return Optional.empty();
  }

  @Override
  public Outlet outlet() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void open(FrontDesk desk) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<String> trouble() {
    return Optional.empty();
  }

  @Override
  public void close(Duration atMost) {}
}
