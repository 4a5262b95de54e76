package bearings.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.sqlite.util.OSInfo;

/// One life of the program.
final class Program {
  private static final String LIBRARY = System.mapLibraryName("sqlitejdbc");
  private static final Duration LOOK = Duration.ofMillis(20);

  private final Process process;
  private final Path errors;
  private final CountDownLatch ready = new CountDownLatch(1);
  private final Semaphore steps = new Semaphore(0);
  private final Thread reader;
  private volatile String last = "start";

  /// @param errors where its standard error goes
  /// @param before what stands before the JVM on the command line
  /// @param args of [FaultProgram]
  Program(Path errors, List<String> before, List<String> args) {
    this.errors = errors;
    try {
      process =
          new ProcessBuilder(command(before, args))
              .redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()))
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    reader = Thread.ofVirtual().start(this::read);
  }

  private List<String> command(List<String> before, List<String> args) throws IOException {
    var command = new ArrayList<>(before);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "-XX:-UsePerfData",
            "-Xmx256m",
            "-Dorg.sqlite.lib.path=" + sqliteLibrary(errors.resolveSibling("lib")),
            "-Dorg.sqlite.lib.name=" + LIBRARY,
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            FaultProgram.class.getName()));
    command.addAll(args);
    return command;
  }

  /// SQLite's native library, unpacked once: each life would unpack one of its own, and who is
  /// killed does not clear it away.
  private static Path sqliteLibrary(Path folder) throws IOException {
    Path library = folder.resolve(LIBRARY);
    if (!Files.exists(library)) {
      String resource =
          "/org/sqlite/native/" + OSInfo.getNativeLibFolderPathForCurrentOS() + "/" + LIBRARY;
      try (InputStream in = OSInfo.class.getResourceAsStream(resource)) {
        Files.createDirectories(folder);
        Files.copy(Objects.requireNonNull(in, resource), library);
      }
    }
    return folder;
  }

  private void read() {
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        last = line;
        steps.release();
        if (line.equals(FaultProgram.READY)) {
          ready.countDown();
        }
      }
    } catch (IOException e) {
      // Its pipe broke: it was killed.
    } finally {
      ready.countDown();
    }
  }

  /// Waits until it takes events, or has ended.
  ///
  /// @param meanwhile is run again and again
  void awaitReady(Runnable meanwhile) throws InterruptedException {
    while (!ready.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
      meanwhile.run();
    }
  }

  /// Waits until so many more steps were seen of it, but not for ever.
  ///
  /// @param meanwhile is run again and again
  void awaitSteps(int more, Duration atMost, Runnable meanwhile) throws InterruptedException {
    steps.drainPermits();
    long end = System.nanoTime() + atMost.toNanos();
    while (lives()
        && System.nanoTime() - end < 0
        && !steps.tryAcquire(more, LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
      meanwhile.run();
    }
  }

  /// Waits until it has ended by itself.
  ///
  /// @return whether it has
  boolean ends(Duration within) throws InterruptedException {
    return process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
  }

  boolean lives() {
    return process.isAlive();
  }

  int exitCode() {
    return process.exitValue();
  }

  /// Kills it as `kill -9` does.
  ///
  /// @return the last step that was seen of it
  String kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
    reader.join();
    return last;
  }

  /// What it complained about.
  String errors() {
    try {
      return Files.readString(errors);
    } catch (IOException e) {
      return "nothing to be read: " + e.getMessage();
    }
  }
}
