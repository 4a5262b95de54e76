package bearings.logs;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends through the log what the JDK would write to standard error by itself, as it is: records of
/// `java.util.logging` and what a thread dies of.
public final class LogGuard extends Handler {
  private static final Logger LOG = LoggerFactory.getLogger(LogGuard.class);

  private LogGuard() {}

  /// From now on, for the whole program.
  public static void install() {
    LogManager.getLogManager().reset();
    var root = java.util.logging.Logger.getLogger("");
    root.setLevel(Level.WARNING);
    root.addHandler(new LogGuard());
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, failure) -> LOG.error("the thread {} died", thread.getName(), failure));
  }

  /// The record's own message stays behind: it is a library's.
  @Override
  public void publish(LogRecord record) {
    String name = record.getLoggerName();
    Logger logger = LoggerFactory.getLogger(name == null ? "java" : name);
    boolean severe = record.getLevel().intValue() >= Level.SEVERE.intValue();
    if (severe) {
      logger.error("", record.getThrown());
    } else {
      logger.warn("", record.getThrown());
    }
  }

  @Override
  public void flush() {
    // Every line is written at once.
  }

  @Override
  public void close() {
    // There is nothing to be closed.
  }
}
