package bearings.logs;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.content.Prompts;
import bearings.desk.Address;
import bearings.desk.Content;
import bearings.desk.Envelope;
import bearings.desk.FrontDesk;
import bearings.desk.Ids;
import bearings.desk.MemoryStore;
import bearings.desk.Outcome;
import bearings.desk.PersonId;
import bearings.desk.RateLimit;
import bearings.desk.StoreUnavailable;
import bearings.desk.Watch;
import bearings.desk.Watch.Step;
import bearings.dialogue.Incoming.Act;
import bearings.dialogue.Keeping;
import bearings.metrics.LogWatch;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/// Whatever happens, the log holds no word and no name of anybody, and no token.
class SecrecyTest {
  private static final String NAME = "Wilhelmine";
  private static final String WORDS = "I lost the Quagmire bid and drink at night, says " + NAME;
  private static final List<String> PERSONAL =
      List.of(NAME, "Quagmire", "drink", "UW1LH3LM1N3", "TW0RKSP4C3", "DH0M3");
  // In pieces, so that no scanner takes them for real ones.
  private static final List<String> TOKENS =
      List.of(
          "xo" + "xb-123456789012-1234567890123-AbCdEfGhIjKlMnOpQrStUvWx",
          "xo" + "xe.xo" + "xp-1-Mi0yLTEyMzQ1Njc4OTAx",
          "xa" + "pp-1-A012345-678901-abcdef0123456789",
          "MTk4NjIyNDgzNDcxOTI1MjQ4" + ".Cl2FMQ." + "ZnCjm1XVW7vRze4b7Cq4se7kKWs-abcde",
          "sk" + "-proj-0123456789abcdef",
          "eyJhbGciOiJIUzI1NiJ9XX.eyJzdWIiOiIxMjM0.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV");

  private final Written written = new Written().chattering();

  @AfterEach
  void close() {
    written.close();
  }

  @Test
  void a_conversation_leaves_no_word_of_it_in_the_log() {
    var prompts = Prompts.read(Prompts.builtIn());
    var content =
        new Content(
            prompts.coach(Optional.empty(), new Keeping.InMemory()), prompts.phrasebook(), "v1");
    var person = new PersonId("slack", "TW0RKSP4C3", "UW1LH3LM1N3");
    var desk =
        new FrontDesk(
            () -> content,
            new MemoryStore(),
            RateLimit.NONE,
            new Ids(new Random(1)),
            () -> Instant.EPOCH,
            new LogWatch(),
            FrontDesk.Bounds.USUAL);

    int answered = 0;
    for (String text : List.of(WORDS, WORDS + " again", "two of three lost", "forget", "yes")) {
      var envelope =
          Envelope.direct(
              text, person, Address.of("slack", "DH0M3"), new Act.Text(text), Instant.EPOCH);
      answered += desk.receive(envelope).join() instanceof Outcome.Answered ? 1 : 0;
    }

    assertThat(answered).isEqualTo(5);
    assertThat(written.err()).contains("a turn took", "somebody was erased");
    nothingPersonal();
  }

  @Test
  void no_step_brings_a_word_into_the_log_whatever_failed() {
    Watch watch = new LogWatch();
    var steps =
        Stream.of(
            new Step.Received(),
            new Step.Duplicate(),
            new Step.Refused(),
            new Step.Replied(Duration.ofMillis(1)),
            new Step.Stale(),
            new Step.Committed(Duration.ofMillis(1), Duration.ofMillis(2)),
            new Step.FollowedUp(),
            new Step.Forgotten(),
            new Step.Expired(3),
            new Step.Claimed(1),
            new Step.Sending(),
            new Step.Delivered(Duration.ofSeconds(1)),
            new Step.Settled(),
            new Step.Reworded(Optional.empty()),
            new Step.Retried("slack", WORDS),
            new Step.Buried("slack", WORDS),
            new Step.Failed("turn", failure()),
            new Step.Failed("store", new StoreUnavailable("away", failure())));

    assertThat(steps.peek(watch::saw).map(Object::getClass).distinct())
        .as("every step there is")
        .hasSize(Step.class.getPermittedSubclasses().length);
    assertThat(written.err()).contains("turn failed: java.lang.IllegalStateException at bearings.");
    nothingPersonal();
  }

  @Test
  void what_is_thrown_is_shown_by_class_and_place_only() {
    LoggerFactory.getLogger("bearings.app.Main").error("it failed", failure());

    assertThat(written.err())
        .contains(
            "ERROR bearings.app.Main it failed\n",
            "  java.lang.IllegalStateException\n    at bearings.logs.SecrecyTest.failure(",
            "  suppressed: java.lang.UnsupportedOperationException\n",
            "  caused by: java.io.IOException\n");
    nothingPersonal();
  }

  @Test
  void no_library_can_write_a_message_at_any_level() {
    for (String library : List.of("com.slack.api.bolt", "net.dv8tion.jda", "com.zaxxer", "bear")) {
      Logger logger = LoggerFactory.getLogger(library);
      MDC.put("person", WORDS);
      logger.trace(WORDS);
      logger.debug("payload {}", WORDS);
      logger.info("payload {} {}", WORDS, TOKENS.getFirst(), failure());
      logger.warn("payload " + WORDS);
      logger.atError().addKeyValue("payload", WORDS).setCause(failure()).log(WORDS);
      MDC.clear();
    }

    assertThat(written.err())
        .contains(
            "ERROR com.slack.api.bolt (message withheld)\n  java.lang.IllegalStateException\n");
    nothingPersonal();
  }

  @Test
  void neither_can_the_jdk_nor_a_thread_that_dies() throws InterruptedException {
    var logger = java.util.logging.Logger.getLogger("okhttp3.OkHttpClient");
    logger.log(Level.SEVERE, WORDS, failure());
    logger.log(Level.FINEST, WORDS);
    System.getLogger("com.sun.net.httpserver").log(System.Logger.Level.ERROR, WORDS);
    Thread dying =
        Thread.ofVirtual()
            .name("lane-1")
            .start(() -> {
              throw failure();
            });
    dying.join();

    assertThat(written.err())
        .contains(
            "ERROR okhttp3.OkHttpClient (message withheld)\n",
            "ERROR com.sun.net.httpserver (message withheld)\n",
            "ERROR bearings.logs.LogGuard the thread lane-1 died\n");
    nothingPersonal();
  }

  @Test
  void our_own_messages_hide_every_token() {
    Logger logger = LoggerFactory.getLogger("bearings.slack.Socket");
    for (String token : TOKENS) {
      logger.info("connecting with {} now", token);
      logger.info("Authorization: Bearer {}", token);
      logger.info("{\"token\":\"{}\",\"ok\":true}", token);
      logger.warn("GET https://example.org/?token={}&x=1", token);
    }
    for (String secret :
        List.of(
            "jdbc:postgresql://db/b?user=b&password=hunter2",
            "postgres://b:hunter2@db/b",
            "BEARINGS_LLM_KEY=hunter2",
            "password: hunter2",
            "Authorization: Bot hunter2",
            "Bearer hunter2-hunter2",
            "https://hooks.slack.com/commands/T1/2/hunter2",
            "https://discord.com/api/v10/webhooks/1/hunter2/messages")) {
      logger.info("to {} and on", secret);
    }

    assertThat(written.err()).contains("connecting with *** now", "&x=1", "and on");
    assertThat(written.err()).doesNotContain("hunter2");
    nothingPersonal();
  }

  @Test
  void everyday_messages_stay_readable() {
    LoggerFactory.getLogger("bearings.app.Main")
        .info("listening on {}, {} chats", "http://127.0.0.1:8080/healthz", 2);

    assertThat(written.err())
        .endsWith("Main listening on http://127.0.0.1:8080/healthz, 2 chats\n");
  }

  @Test
  void nobody_can_forge_a_line() {
    LoggerFactory.getLogger("bearings.app.Main").info("a {}", "b\n2026 ERROR\r\u001b[31m c");

    assertThat(written.err().lines())
        .anyMatch(line -> line.endsWith("INFO bearings.app.Main a b 2026 ERROR  [31m c"))
        .noneMatch(line -> line.startsWith("2026 ERROR"));
    assertThat(written.err()).doesNotContain("\u001b");
  }

  @Test
  void masking_a_long_text_takes_no_longer_than_reading_it() {
    for (String piece : List.of("a", "a_", "a.", "key ", "xoxb", "key=", "://", "bearer ", "sk-")) {
      LoggerFactory.getLogger("bearings.app.Main").info(piece.repeat(200_000));
    }

    assertThat(written.err().lines().mapToInt(String::length)).allMatch(length -> length < 2_200);
  }

  private void nothingPersonal() {
    assertThat(written.err()).isNotEmpty().doesNotContain(PERSONAL).doesNotContain(TOKENS);
    assertThat(written.out()).isEmpty();
  }

  private static IllegalStateException failure() {
    var failure = new IllegalStateException(WORDS, new IOException(TOKENS.getFirst() + WORDS));
    failure.addSuppressed(new UnsupportedOperationException(WORDS));
    return failure;
  }
}
