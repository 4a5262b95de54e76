package bearings.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Conversations that outlive the program: `--db`, `export`, `forget`.
@Timeout(120)
class KeptChatTest {
  private static final String KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
  private static final String OTHER_KEY = "ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA=";

  @TempDir Path folder;

  @Test
  void whatWasSaidIsKnownAfterTheProgramHasEnded() {
    chat("{\"from\":\"p1\",\"text\":\"two of three clients asked for sql and i lack sql\"}");

    JsonNode answer = chat("{\"from\":\"p1\",\"command\":\"status\"}").getFirst();

    assertThat(answer.at("/case/lacks/0").asText()).isEqualTo("SQL");
  }

  @Test
  void aConversationInMemoryIsGoneWithTheProgram() {
    String said = "{\"from\":\"p1\",\"text\":\"two of three clients asked for sql, i lack sql\"}\n";
    Ran.reading(said, "chat", "--json");

    Ran ran = Ran.reading("{\"from\":\"p1\",\"command\":\"status\"}\n", "chat", "--json");

    assertThat(ran.json().getFirst().at("/case/lacks")).isEmpty();
  }

  @Test
  void aLineThatIsSentTwiceUnderOneIdIsAnsweredOnce() {
    String line = "{\"from\":\"p1\",\"id\":\"1\",\"text\":\"i lost two bids because of sql\"}";

    List<JsonNode> answers = chat(line, line, "{\"from\":\"p1\",\"command\":\"export\"}");

    assertThat(answers.get(0).has("duplicate")).isFalse();
    assertThat(answers.get(1).get("duplicate").asBoolean()).isTrue();
    assertThat(answers.get(1).get("says")).isEmpty();
    assertThat(answers.get(2).at("/export/turns").asInt()).isEqualTo(2);
  }

  @Test
  void anIdCountsForOnePersonOnly() {
    List<JsonNode> answers =
        chat(
            "{\"from\":\"p1\",\"id\":\"1\",\"text\":\"i feel behind\"}",
            "{\"from\":\"p2\",\"id\":\"1\",\"text\":\"i feel behind\"}");

    assertThat(answers).noneMatch(answer -> answer.has("duplicate"));
  }

  @Test
  void aKilledProgramHasKeptEverythingItAnsweredAndAnswersTheRestOnce() throws IOException {
    String last = "{\"from\":\"p1\",\"id\":\"3\",\"text\":\"three old clients stay with me\"}";
    int answered = 0;
    try (var program = Program.start(Map.of(), "chat", "--json", "--db", database())) {
      program.ask("{\"from\":\"p1\",\"id\":\"1\",\"text\":\"i feel behind\"}");
      program.ask("{\"from\":\"p1\",\"id\":\"2\",\"text\":\"two of three clients want sql\"}");
      answered = 2;
      program.write(last);
      program.kill();
    }

    List<JsonNode> answers = chat(last, "{\"from\":\"p1\",\"command\":\"export\"}");

    // Whether the kill came before the commit or after it, the line is answered now, once.
    JsonNode again = answers.getFirst();
    assertThat(again.get("says").size() + again.path("asks").size()).isPositive();
    assertThat(answers.getLast().at("/export/turns").asInt()).isEqualTo(answered + 2);
  }

  @Test
  void theOperatorExportsWhatIsStoredAboutAPerson() {
    chat("{\"from\":\"p1\",\"text\":\"i lost two bids because of sql\"}");

    Ran ran = Ran.bearings("export", "terminal:local:p1", "--db", database());

    assertThat(ran.code()).as(ran.err()).isZero();
    JsonNode export = Ran.json(ran.out());
    assertThat(export.get("person").asText()).isEqualTo("terminal:local:p1");
    assertThat(export.get("entries").toString()).contains("two bids");
    assertThat(ran.out().lines().count()).isGreaterThan(10);
  }

  @Test
  void whoIsForgottenLeavesNothingInTheFilesButAReceipt() throws IOException {
    chat(
        "{\"from\":\"p1\",\"text\":\"the quokka bakery lost two bids because of sql\"}",
        "{\"from\":\"p2\",\"text\":\"the wombat bakery stays with me\"}");
    assertThat(bytes()).contains("quokka").contains("terminal").contains("p1");

    Ran ran = Ran.bearings("forget", "terminal:local:p1", "--db", database());

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).containsPattern("[2-9A-Z]{4}-[2-9A-Z]{4}");
    assertThat(bytes()).doesNotContain("quokka").contains("wombat");
    Ran nothing = Ran.bearings("export", "terminal:local:p1", "--db", database());
    assertThat(nothing.code()).isEqualTo(1);
    assertThat(nothing.err().lines()).hasSize(1);
  }

  @Test
  void forgettingInTheChatGivesAReceiptAndBeginsAnew() throws IOException {
    List<JsonNode> answers =
        chat(
            "{\"from\":\"p1\",\"text\":\"the quokka bakery lost two bids because of sql\"}",
            "{\"from\":\"p1\",\"command\":\"forget\"}",
            "{\"from\":\"p1\",\"choose\":\"clarify:yes\"}");

    JsonNode forgotten = answers.getLast();
    assertThat(forgotten.get("receipt").asText()).matches("[2-9A-Z]{4}-[2-9A-Z]{4}");
    assertThat(forgotten.get("says").toString()).contains(forgotten.get("receipt").asText());
    assertThat(forgotten.at("/case/evidence")).isEmpty();
    assertThat(bytes()).doesNotContain("quokka");
  }

  @Test
  void aPersonWhoIsNotOneIsWrongUsage() {
    Ran ran = Ran.bearings("forget", "p1", "--db", database());

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("platform:workspace:user");
  }

  @Test
  void aDatabaseThatIsNoneIsWrongUsageAndOneThatCannotBeOpenedIsTold() {
    assertThat(Ran.bearings("chat", "--json", "--db", "p1.db").code()).isEqualTo(2);
    Ran ran = Ran.bearings("chat", "--json", "--db", "jdbc:sqlite:" + folder);

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err().lines()).hasSize(1);
  }

  @Test
  void helpSaysHowLongAConversationIsKept() {
    String help = chat("{\"from\":\"p1\",\"command\":\"help\"}").getFirst().get("says").toString();
    Ran shorter =
        Ran.with(
            Map.of("BEARINGS_RETENTION", "P30D"),
            "{\"from\":\"p2\",\"command\":\"help\"}\n".getBytes(StandardCharsets.UTF_8),
            "chat",
            "--json",
            "--db",
            database());

    assertThat(help).contains("180 days");
    assertThat(shorter.json().getFirst().get("says").toString()).contains("30 days");
  }

  @Test
  void whoIsNotHeardForTheRetentionIsErased() throws IOException {
    chat("{\"from\":\"p1\",\"text\":\"the quokka bakery lost two bids because of sql\"}");

    chat("{\"advance\":\"P179D\"}");
    assertThat(bytes()).contains("quokka");
    chat("{\"advance\":\"P181D\"}");
    assertThat(bytes()).doesNotContain("quokka");
  }

  @Test
  void aFollowUpIsAskedByWhicheverProgramIsThereWhenItFallsDue() {
    untilThereIsAPlan();

    List<JsonNode> answers =
        chat(
            "{\"from\":\"p2\",\"at\":\"2026-11-23T09:10:00Z\",\"text\":\"hello\"}",
            "{\"advance\":\"P60D\"}",
            "{\"advance\":\"P0D\"}");

    assertThat(answers.get(1).get("due")).isNotEmpty();
    assertThat(answers.get(1).at("/due/0/to").asText()).isEqualTo("p1");
    assertThat(answers.get(2).get("due")).isEmpty();
  }

  @Test
  void withAKeyNothingThatWasSaidCanBeReadInTheFiles() throws IOException {
    Map<String, String> sealed = Map.of("BEARINGS_KEY", KEY);
    byte[] lines =
        "{\"from\":\"p1\",\"text\":\"the quokka bakery lost two bids because of sql\"}\n"
            .getBytes(StandardCharsets.UTF_8);

    Ran ran = Ran.with(sealed, lines, "chat", "--json", "--db", database());

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(bytes()).doesNotContain("quokka").doesNotContain("bakery");
    Ran export = Ran.under(sealed, "export", "terminal:local:p1", "--db", database());
    assertThat(export.out()).contains("quokka");
  }

  @Test
  void aDatabaseIsNotOpenedWithTheWrongKeyOrWithoutOne() {
    Map<String, String> sealed = Map.of("BEARINGS_KEY", KEY);
    Ran.under(sealed, "chat", "--json", "--db", database());

    Ran other = Ran.under(Map.of("BEARINGS_KEY", OTHER_KEY), "chat", "--json", "--db", database());
    Ran without = Ran.bearings("chat", "--json", "--db", database());
    Ran malformed =
        Ran.under(Map.of("BEARINGS_KEY", "hunter2"), "chat", "--json", "--db", database());

    assertThat(List.of(other, without, malformed))
        .allSatisfy(ran -> {
          assertThat(ran.code()).isEqualTo(2);
          assertThat(ran.err().lines()).hasSize(1);
          assertThat(ran.err()).contains("BEARINGS_KEY").doesNotContain("hunter2", OTHER_KEY);
        });
  }

  @Test
  void aPlainDatabaseIsNotOpenedWithAKey() {
    chat("{\"from\":\"p1\",\"text\":\"i feel behind\"}");

    Ran ran = Ran.under(Map.of("BEARINGS_KEY", KEY), "chat", "--json", "--db", database());

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("BEARINGS_KEY");
  }

  @Test
  void aConversationWithoutJsonIsTakenUpWhereItWas() {
    byte[] first =
        "two of three clients asked for sql, i lack sql\n".getBytes(StandardCharsets.UTF_8);
    Ran.with(Map.of(), first, "chat", "--db", database());

    byte[] second = "status\n".getBytes(StandardCharsets.UTF_8);
    Ran ran = Ran.with(Map.of(), second, "chat", "--db", database());

    assertThat(ran.out()).contains("SQL");
  }

  /// Somebody who answers what is asked and says yes to a target, which sets a check-in.
  private void untilThereIsAPlan() {
    JsonNode answer =
        chat("{\"from\":\"p1\",\"at\":\"2026-11-23T09:00:00Z\",\"text\":\"i feel behind\"}")
            .getFirst();
    for (int i = 0; i < 25 && answer.at("/case/followUpAt").isNull(); i++) {
      String question = answer.path("asks").path("question").asText("open");
      String text = FollowUpTest.ANSWERS.getOrDefault(question, "yes");
      answer =
          chat("{\"from\":\"p1\",\"at\":\"2026-11-23T09:01:00Z\",\"text\":\"" + text + "\"}")
              .getFirst();
    }
    assertThat(answer.at("/case/followUpAt").isNull()).isFalse();
  }

  private String database() {
    return "jdbc:sqlite:" + folder.resolve("kept.db");
  }

  private List<JsonNode> chat(String... lines) {
    byte[] in = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    Ran ran = Ran.with(Map.of(), in, "chat", "--json", "--db", database());
    assertThat(ran.code()).as(ran.err()).isZero();
    return ran.json();
  }

  /// Every byte of every file of the database, write-ahead log included.
  private String bytes() throws IOException {
    var all = new StringBuilder();
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return all.toString();
  }
}
