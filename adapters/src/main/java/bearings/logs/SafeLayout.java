package bearings.logs;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.core.LayoutBase;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/// Writes a line for each event: time in UTC, level, logger and message, with secrets masked. A
/// library's message is withheld altogether, since nobody can tell what it holds; of whatever was
/// thrown only classes and places are shown, never a message.
public final class SafeLayout extends LayoutBase<ILoggingEvent> {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
  private static final String OURS = "bearings.";
  private static final String WITHHELD = "(message withheld)";
  private static final int MOST_LETTERS = 2_000;
  private static final int MOST_FRAMES = 40;
  private static final int MOST_DEEP = 5;

  @Override
  public String doLayout(ILoggingEvent event) {
    var line = new StringBuilder(200);
    line.append(TIME.format(event.getInstant()))
        .append(' ')
        .append(event.getLevel())
        .append(' ')
        .append(event.getLoggerName())
        .append(' ')
        .append(event.getLoggerName().startsWith(OURS) ? message(event) : WITHHELD)
        .append('\n');
    thrown(line, event.getThrowableProxy(), "", 0);
    return line.toString();
  }

  private static String message(ILoggingEvent event) {
    String masked = Masking.masked(String.valueOf(event.getFormattedMessage()));
    String cut = masked.length() > MOST_LETTERS ? masked.substring(0, MOST_LETTERS) + "…" : masked;
    return cut.replaceAll("\\p{Cntrl}", " ");
  }

  private static void thrown(
      StringBuilder lines, @Nullable IThrowableProxy thrown, String how, int deep) {
    if (thrown == null || deep == MOST_DEEP) {
      return;
    }
    lines.append("  ").append(how).append(thrown.getClassName()).append('\n');
    StackTraceElementProxy[] frames = thrown.getStackTraceElementProxyArray();
    int shown = Math.min(MOST_FRAMES, frames.length - thrown.getCommonFrames());
    for (int i = 0; i < shown; i++) {
      lines.append("    at ").append(frames[i].getStackTraceElement()).append('\n');
    }
    for (IThrowableProxy suppressed : thrown.getSuppressed()) {
      thrown(lines, suppressed, "suppressed: ", deep + 1);
    }
    thrown(lines, thrown.getCause(), "caused by: ", deep + 1);
  }
}
