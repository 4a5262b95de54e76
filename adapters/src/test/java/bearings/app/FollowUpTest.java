package bearings.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Somebody who answers what is asked, until there is a plan; then time passes.
@Timeout(60)
class FollowUpTest {
  static final Map<String, String> ANSWERS =
      Map.ofEntries(
          Map.entry("open", "i lost two bids because of sql"),
          Map.entry("for", "two lost bids since august, both wanted sql"),
          Map.entry("against", "three old clients stay with me"),
          Map.entry("clients", "three stayed, nobody left"),
          Map.entry("bids", "both failed me on sql, window functions"),
          Map.entry("segment", "dashboards and reports for manufacturers"),
          Map.entry("compare", "the woman who got the last job"),
          Map.entry("urgent", "a client's monthly margin report takes two days"),
          Map.entry("temper", "i dig in one place, i am patient"),
          Map.entry("enjoy", "finding why two numbers did not match"),
          Map.entry("skills", "python and excel, tableau"),
          Map.entry("time", "5 hours a week"),
          Map.entry("energy", "6"),
          Map.entry("scale", "6"),
          Map.entry("why_not_lower", "two lost bids are not bad luck"),
          Map.entry("accept", "yes"),
          Map.entry("ifthen", "on tuesdays at 7 in the morning, before work"));

  @Test
  void afterThePlanIsAgreedTimeBringsTheCheckIn() throws IOException {
    try (var chat = new Chat()) {
      JsonNode answer =
          chat.send("{\"from\":\"p1\",\"at\":\"2026-11-23T09:00:00Z\",\"text\":\"i feel behind\"}");
      for (int i = 0; i < 25 && !agreed(answer); i++) {
        String question = answer.path("asks").path("question").asText("open");
        String text = ANSWERS.getOrDefault(question, "yes");
        answer = chat.send("{\"from\":\"p1\",\"text\":\"" + text + "\"}");
      }
      assertThat(answer.get("case").get("plan").isNull()).isFalse();

      JsonNode first = chat.send("{\"advance\":\"P1D\"}");
      JsonNode later = chat.send("{\"advance\":\"P8W\"}");
      JsonNode last = chat.send("{\"advance\":\"P0D\"}");

      assertThat(first.get("due")).isEmpty();
      assertThat(later.get("due")).isNotEmpty();
      assertThat(later.get("to").isNull()).isTrue();
      for (JsonNode due : later.get("due")) {
        assertThat(due.get("to").asText()).isEqualTo("p1");
        assertThat(due.has("case")).isTrue();
      }
      assertThat(later.get("due").get(0).get("asks").get("question").asText()).isEqualTo("checkin");
      assertThat(last.get("due")).as("what was told is not told again").isEmpty();
    }
  }

  private static boolean agreed(JsonNode answer) {
    JsonNode plan = answer.get("case").get("plan");
    return !plan.isNull() && !plan.get("ifThen").isNull();
  }

  /// The program, spoken with line by line.
  private static final class Chat implements AutoCloseable {
    private final PipedOutputStream typed = new PipedOutputStream();
    private final BufferedReader shown;
    private final Thread program;

    Chat() throws IOException {
      var in = new PipedInputStream(typed, 1 << 16);
      var out = new PipedOutputStream();
      shown =
          new BufferedReader(
              new InputStreamReader(new PipedInputStream(out, 1 << 20), StandardCharsets.UTF_8));
      program =
          Thread.ofPlatform()
              .start(() -> {
                try (out) {
                  Main.run(
                      List.of("chat", "--json"),
                      new Surroundings(in, out, System.err, Map.of(), false));
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }

    JsonNode send(String line) throws IOException {
      typed.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      typed.flush();
      return Ran.json(shown.readLine());
    }

    @Override
    public void close() throws IOException {
      typed.close();
      try {
        program.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
