package bearings.slack;

import bearings.desk.Backoff;
import bearings.desk.Enclosures;
import bearings.desk.FrontDesk;
import bearings.desk.Ids;
import bearings.desk.RateLimit;
import bearings.desk.Sender;
import bearings.desk.Store;
import bearings.desk.Watch.Step;
import bearings.slack.fake.FakeSlack;
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
import java.util.concurrent.atomic.AtomicReference;

/// The coach in Slack in a process of its own, so that it can be killed. Ends when its standard
/// input does.
final class SlackChild {
  private SlackChild() {}

  /// Starts one.
  static Process start(URI api, Path database) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                SlackChild.class.getName(),
                api.toString(),
                database.toString()));
    return new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .redirectOutput(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  public static void main(String[] arguments) throws IOException {
    Store store = Database.open("jdbc:sqlite:" + arguments[1], Optional.empty());
    var wake = new AtomicReference<Runnable>(() -> {});
    var desk =
        new FrontDesk(
            () -> Running.CONTENT,
            store,
            RateLimit.NONE,
            new Ids(new SecureRandom()),
            InstantSource.system(),
            step -> {
              if (step instanceof Step.Committed) {
                wake.get().run();
              }
            },
            FrontDesk.Bounds.USUAL);
    var chat =
        new Slack(
            new SlackSettings(
                FakeSlack.BOT_TOKEN,
                Optional.of(FakeSlack.APP_TOKEN),
                Optional.empty(),
                Optional.of(URI.create(arguments[0]))),
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
            _ -> {});
    wake.set(sender::wake);
    chat.open(desk);
    sender.start();
    while (System.in.read() >= 0) {
      // Only the end counts.
    }
    Runtime.getRuntime().halt(0);
  }
}
