package bearings.app;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/// What the program finds around itself.
///
/// @param terminal whether a person sits at a terminal: both typing and reading happen there
record Surroundings(
    InputStream in,
    OutputStream out,
    OutputStream err,
    Map<String, String> environment,
    boolean terminal) {
  Surroundings {
    environment = Map.copyOf(environment);
  }

  @SuppressWarnings("SystemConsoleNull") // it is null again in JDK 25, without a terminal
  static Surroundings ofThisProcess() {
    Console console = System.console();
    return new Surroundings(
        new FileInputStream(FileDescriptor.in),
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        System.getenv(),
        console != null && console.isTerminal());
  }

  /// Whether colours are welcome (https://no-color.org).
  boolean colours() {
    return environment.getOrDefault("NO_COLOR", "").isEmpty();
  }
}
