package bearings.discord;

import bearings.desk.Backoff;
import bearings.desk.Enclosures;
import bearings.desk.FrontDesk;
import bearings.desk.Ids;
import bearings.desk.RateLimit;
import bearings.desk.Sender;
import bearings.desk.Store;
import bearings.desk.Watch;
import bearings.desk.Watch.Step;
import bearings.discord.fake.FakeDiscord;
import bearings.store.Database;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/// The coach on Discord in a process of its own, so that it can be killed. Ends when its standard
/// input does.
final class DiscordChild {
  /// It does not die by itself.
  static final int NEVER = 0;

  private DiscordChild() {}

  /// Starts one.
  ///
  /// @param dies when it has received so many things, before it stores the last of them
  static Process start(FakeDiscord discord, Path database, int dies) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                DiscordChild.class.getName(),
                discord.token(),
                discord.apiUrl().toString(),
                discord.gatewayUrl().toString(),
                database.toString(),
                String.valueOf(dies)));
    return new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .redirectOutput(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  public static void main(String[] arguments) throws IOException {
    Store store = Database.open("jdbc:sqlite:" + arguments[3], Optional.empty());
    int dies = Integer.parseInt(arguments[4]);
    var wake = new AtomicReference<Runnable>(() -> {});
    var received = new AtomicInteger();
    Watch watch =
        step -> {
          if (step instanceof Step.Committed) {
            wake.get().run();
          }
          if (step instanceof Step.Received && received.incrementAndGet() == dies) {
            Runtime.getRuntime().halt(1);
          }
        };
    var desk =
        new FrontDesk(
            () -> Running.CONTENT,
            store,
            RateLimit.NONE,
            new Ids(new SecureRandom()),
            InstantSource.system(),
            watch,
            FrontDesk.Bounds.USUAL);
    var chat =
        new Discord(
            new DiscordSettings(
                arguments[0],
                Optional.of(URI.create(arguments[1])),
                Optional.of(URI.create(arguments[2])),
                Optional.empty()),
            Enclosures.NONE,
            InstantSource.system());
    var sender =
        new Sender(
            store,
            List.of(chat.outlet()),
            // What a killed one held is free again soon.
            new Sender.Manner(
                64,
                Duration.ofSeconds(4),
                Duration.ofSeconds(5),
                new Backoff(Duration.ofMillis(100), Duration.ofSeconds(1), 1_000)),
            InstantSource.system(),
            new SecureRandom(),
            watch);
    wake.set(sender::wake);
    chat.open(desk);
    sender.start();
    while (System.in.read() >= 0) {
      // Only the end counts.
    }
    Runtime.getRuntime().halt(0);
  }
}
