package bearings.logs;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.logging.LogManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The log as the program ships it, and everything that is written meanwhile; until it is closed.
final class Written implements AutoCloseable {
  private final PrintStream oldOut = System.out;
  private final PrintStream oldErr = System.err;
  private final Thread.UncaughtExceptionHandler oldHandler =
      Thread.getDefaultUncaughtExceptionHandler();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();

  Written() {
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    configure("/logback.xml");
    LogGuard.install();
  }

  /// Writes everything that can be written, whoever writes it.
  Written chattering() {
    context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.TRACE);
    context.getLogger("bearings").setLevel(Level.TRACE);
    java.util.logging.Logger.getLogger("").setLevel(java.util.logging.Level.ALL);
    return this;
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private void configure(String resource) {
    URL file = Objects.requireNonNull(Written.class.getResource(resource), resource);
    try {
      context.reset();
      var configurator = new JoranConfigurator();
      configurator.setContext(context);
      configurator.doConfigure(file);
    } catch (JoranException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    System.setOut(oldOut);
    System.setErr(oldErr);
    Thread.setDefaultUncaughtExceptionHandler(oldHandler);
    try {
      LogManager.getLogManager().readConfiguration();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    configure("/logback-test.xml");
  }
}
