package bearings.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.desk.Watch.Step;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LogWatchTest {
  private final Logger logger = (Logger) LoggerFactory.getLogger(LogWatch.class);
  private final ListAppender<ILoggingEvent> written = new ListAppender<>();
  private final LogWatch watch = new LogWatch();

  @BeforeEach
  void listen() {
    written.start();
    logger.addAppender(written);
    logger.setAdditive(false);
    logger.setLevel(Level.INFO);
  }

  @AfterEach
  void leave() {
    logger.detachAppender(written);
    logger.setAdditive(true);
    logger.setLevel(null);
  }

  @Test
  void a_failure_is_shown_by_what_was_thrown_and_where_and_never_by_its_message() {
    watch.saw(
        new Step.Failed("turn", new IllegalStateException("my words", new IOException("more"))));

    assertThat(lines())
        .singleElement()
        .asString()
        .startsWith(
            "WARN turn failed: java.lang.IllegalStateException at bearings.metrics.LogWatch")
        .contains("(LogWatchTest.java:", ", caused by java.io.IOException at ")
        .doesNotContain("my words", "more");
  }

  @Test
  void a_reply_that_was_given_up_is_shown_by_its_chat() {
    watch.saw(new Step.Buried("slack", "channel of anna is gone"));

    assertThat(lines()).containsExactly("WARN a reply for slack was given up");
  }

  @Test
  void erasures_are_told_and_everyday_steps_are_not() {
    watch.saw(new Step.Received());
    watch.saw(new Step.Retried("slack", "ratelimited"));
    watch.saw(new Step.Expired(3));
    watch.saw(new Step.Forgotten());

    assertThat(lines())
        .containsExactly(
            "INFO 3 erased after long silence", "INFO somebody was erased at their wish");
  }

  @Test
  void a_failure_that_causes_itself_comes_to_an_end() {
    var first = new IllegalStateException("a");
    var second = new IllegalArgumentException("b", first);
    first.initCause(second);

    watch.saw(new Step.Failed("sender", first));

    assertThat(lines()).hasSize(1);
  }

  private List<String> lines() {
    return written.list.stream().map(e -> e.getLevel() + " " + e.getFormattedMessage()).toList();
  }
}
