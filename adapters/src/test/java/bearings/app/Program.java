package bearings.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The program in a process of its own, so that it can be killed.
final class Program implements AutoCloseable {
  private final Process process;
  private final BufferedReader out;

  private Program(Process process) {
    this.process = process;
    this.out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  static Program start(Map<String, String> environment, String... args) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            "bearings.app.Main"));
    command.addAll(List.of(args));
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().keySet().removeIf(name -> name.startsWith("BEARINGS_"));
    builder.environment().putAll(environment);
    return new Program(builder.start());
  }

  /// Writes a line; the answer is not waited for.
  void write(String line) throws IOException {
    process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
  }

  /// The next line that it writes.
  String line() throws IOException {
    String line = out.readLine();
    if (line == null) {
      throw new AssertionError("the program has ended");
    }
    return line;
  }

  /// Writes a line and reads the answer as JSON.
  JsonNode ask(String line) throws IOException {
    write(line);
    return Ran.json(line());
  }

  /// `kill -9`.
  void kill() {
    process.destroyForcibly();
    ended();
  }

  /// Asks it to end as an operating system does, and waits. Gives its exit code.
  int stop() {
    process.destroy();
    return ended();
  }

  private int ended() {
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        throw new AssertionError("the program does not end");
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
