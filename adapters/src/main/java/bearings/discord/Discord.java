package bearings.discord;

import bearings.desk.Chat;
import bearings.desk.FrontDesk;
import bearings.desk.Outlet;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// The coach on Discord.
public final class Discord implements Chat {
  /// Its name in addresses and people.
  public static final String PLATFORM = "discord";

  public Discord(DiscordSettings settings, InstantSource clock) {}

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
