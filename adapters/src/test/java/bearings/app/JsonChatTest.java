package bearings.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class JsonChatTest {
  private static final String HELLO =
      "{\"from\":\"p1\",\"text\":\"i feel behind\",\"at\":\"2026-11-23T09:00:00Z\"}";

  @Test
  void anAnswerHasEveryKeyOfTheContract() {
    JsonNode answer = chat(HELLO).getFirst();

    assertThat(answer.get("to").asText()).isEqualTo("p1");
    assertThat(answer.get("says").isArray()).isTrue();
    assertThat(answer.get("due").isArray()).isTrue();
    assertThat(answer.has("asks")).isTrue();
    assertThat(keys(answer.get("case")))
        .contains(
            "verdict",
            "modifiers",
            "safety",
            "stance",
            "felt",
            "segment",
            "comparesWith",
            "urgentProblem",
            "temperament",
            "hoursPerWeek",
            "energy",
            "has",
            "lacks",
            "evidence",
            "plan");
    assertThat(answer.get("says")).isNotEmpty();
    assertThat(keys(answer.get("says").get(0))).containsExactly("key", "text", "heuristics");
    assertThat(keys(answer.get("asks"))).containsExactly("question", "text", "choices");
  }

  @Test
  void everyLineInIsOneLineOutInOrder() {
    List<JsonNode> answers =
        chat(
            "{\"from\":\"a\",\"text\":\"hi\"}",
            "broken",
            "{\"from\":\"b\",\"text\":\"hi\"}",
            "{\"from\":\"a\",\"command\":\"help\"}");

    assertThat(answers).hasSize(4);
    assertThat(answers.get(0).get("to").asText()).isEqualTo("a");
    assertThat(answers.get(1).has("error")).isTrue();
    assertThat(answers.get(2).get("to").asText()).isEqualTo("b");
    assertThat(answers.get(3).get("to").asText()).isEqualTo("a");
  }

  @Test
  void peopleWhoTalkAtOnceDoNotHearEachOther() {
    List<JsonNode> answers =
        chat(
            "{\"from\":\"a\",\"text\":\"i build data pipelines, airflow and dbt. i have 3 hours a"
                + " week\"}",
            "{\"from\":\"b\",\"text\":\"hello\"}",
            "{\"from\":\"a\",\"command\":\"status\"}");

    assertThat(answers.get(1).get("case").get("segment").isNull()).isTrue();
    assertThat(answers.get(1).get("case").get("hoursPerWeek").isNull()).isTrue();
    assertThat(answers.get(2).get("case").get("hoursPerWeek").asInt()).isEqualTo(3);
  }

  private static final String USELESS =
      """
      {"from":"p1","text":"hi"                               | JSON
      not json at all                                        | JSON
      [1,2]                                                  | object
      "text"                                                 | object
      {"from":"p1","text":"hi"} {"from":"p1","text":"again"} | one object a line
      {"from":"p1","text":"a","text":"b"}                    | text
      {"text":"hi"}                                          | from
      {"from":"p1"}                                          | text
      {"from":"p1","text":"hi","choose":"x"}                 | only one
      {"from":"p1","command":"plan","advance":"P1D"}         | only one
      {"from":"p1","txet":"hi"}                              | txet
      {"from":"p1","text":5}                                 | number
      {"from":"p1","text":["hi"]}                            | list
      {"from":7,"text":"hi"}                                 | from
      {"from":"","text":"hi"}                                | from
      {"from":"<!channel>","text":"hi"}                      | from
      {"from":"p1","text":"hi","at":"tomorrow"}              | at
      {"from":"p1","text":"hi","place":"moon"}               | place
      {"from":"p1","text":"hi","locale":"not a locale"}      | locale
      {"from":"p1","text":"hi","zone":"Mars/Olympus"}        | zone
      {"advance":"soon"}                                     | advance
      {"advance":"-P1D"}                                     | advance
      {"advance":"P9999999D"}                                | advance
      """;

  @Test
  void eachLineThatCannotBeUsedIsToldWhyAndTheConversationGoesOn() {
    List<String> rows = USELESS.lines().toList();
    var in = new StringBuilder();
    rows.forEach(
        row -> in.append(row.split(" +\\| ", 2)[0]).append('\n').append(HELLO).append('\n'));

    List<JsonNode> answers = chat(in.toString());

    assertThat(answers).hasSize(2 * rows.size());
    for (int i = 0; i < rows.size(); i++) {
      String why = rows.get(i).split(" +\\| ", 2)[1];
      assertThat(keys(answers.get(2 * i))).as(rows.get(i)).containsExactly("error");
      assertThat(answers.get(2 * i).get("error").asText()).as(rows.get(i)).contains(why);
      assertThat(answers.get(2 * i + 1).get("to").asText()).isEqualTo("p1");
    }
  }

  @Test
  void aLineOfAMegabyteIsOneErrorAndTheNextLineIsAnswered() {
    String long1 = "{\"from\":\"p1\",\"text\":\"" + "x".repeat(1_000_000) + "\"}";

    List<JsonNode> answers = chat(long1, HELLO);

    assertThat(answers).hasSize(2);
    assertThat(answers.get(0).get("error").asText()).contains("64 KB");
    assertThat(answers.get(1).get("to").asText()).isEqualTo("p1");
  }

  @Test
  void deepNestingIsAnErrorAndNotAnOverflow() {
    List<JsonNode> answers =
        chat("{\"from\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}", HELLO);

    assertThat(answers.get(0).has("error")).isTrue();
    assertThat(answers.get(1).get("to").asText()).isEqualTo("p1");
  }

  @Test
  void bytesThatAreNoUtf8AndRawControlCharactersAreErrors() throws IOException {
    var in = new ByteArrayOutputStream();
    in.write("{\"from\":\"p1\",\"text\":\"".getBytes(StandardCharsets.UTF_8));
    in.write(new byte[] {(byte) 0xC3, (byte) 0x28, (byte) 0xFF});
    in.write("\"}\n{\"from\":\"p1\",\"text\":\"a\u0007b\"}\n".getBytes(StandardCharsets.UTF_8));
    in.write((HELLO + "\n").getBytes(StandardCharsets.UTF_8));

    Ran ran = Ran.with(Map.of(), in.toByteArray(), "chat", "--json");

    assertThat(ran.code()).isZero();
    assertThat(ran.json()).hasSize(3);
    assertThat(ran.json().get(0).get("error").asText()).contains("UTF-8");
    assertThat(ran.json().get(1).has("error")).isTrue();
    assertThat(ran.json().get(2).get("to").asText()).isEqualTo("p1");
  }

  @Test
  void strangeTextIsAnsweredOnceAndSteersNoTerminal() {
    List<String> texts =
        List.of(
            "\\u0000\\u0001\\u001b[31mred\\u0007",
            "\\ud800 half a character \\udc00",
            "\\u202eright to left\\u202c \\u200f\\u05d0",
            "e\\u0301\\u0301\\u0301\\u0301 \\u0300",
            "",
            "   ",
            "{\\\"text\\\":\\\"json in json\\\"}",
            "%s ${jndi:ldap://x} {feeling} [optional]");
    var in = new StringBuilder();
    texts.forEach(text -> in.append("{\"from\":\"p1\",\"text\":\"" + text + "\"}\n"));

    List<JsonNode> answers = chat(in.toString());

    assertThat(answers)
        .hasSameSizeAs(texts)
        .noneMatch(answer -> answer.has("error"))
        .allSatisfy(answer ->
            assertThat(answer.get("says").toString())
                .doesNotContain("\u001b", "\u202e", "\\u001b", "\\u0007"));
  }

  @Test
  void noMentionComesBackThatWouldCallPeople() {
    String calling =
        "i feel behind, <!channel> @everyone said <@U123> lost two bids <!here> <#C1> @here";

    Ran ran =
        Ran.reading(
            "{\"from\":\"p1\",\"text\":\"%s\"}\n".formatted(calling).repeat(3)
                + "{\"from\":\"p1\",\"command\":\"evidence\"}\n"
                + "{\"from\":\"p1\",\"command\":\"export\"}\n"
                + "{\"from\":\"p1\",\"<!channel>\":\"@everyone\"}\n",
            "chat",
            "--json");

    assertThat(ran.json()).hasSize(6);
    assertThat(ran.out()).doesNotContain("<!", "<@", "<#", "@everyone", "@here");
  }

  @Test
  void emptyLinesAreNoLines() {
    Ran ran = Ran.reading("\n  \n" + HELLO + "\r\n\n", "chat", "--json");

    assertThat(ran.json()).hasSize(1);
  }

  @Test
  void timeThatPassesWithoutAFollowUpBringsNothing() {
    JsonNode answer = chat(HELLO, "{\"advance\":\"P1D\"}").getLast();

    assertThat(keys(answer)).containsExactly("to", "says", "asks", "case", "due");
    assertThat(answer.get("to").isNull()).isTrue();
    assertThat(answer.get("due")).isEmpty();
  }

  @Test
  void theEndOfInputIsTheEndOfTheProgram() {
    Ran ran = Ran.reading("", "chat", "--json");

    assertThat(ran.code()).isZero();
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void anExportHandsOverThePersonsOwnWords() {
    JsonNode answer =
        chat(
                "{\"from\":\"p1\",\"text\":\"i lost two bids because of sql\"}",
                "{\"from\":\"p1\",\"command\":\"export\"}")
            .getLast();

    assertThat(answer.get("export").get("person").asText()).isEqualTo("terminal:local:p1");
    assertThat(answer.get("export").toString()).contains("two bids");
  }

  static List<JsonNode> chat(String... lines) {
    Ran ran = Ran.reading(String.join("\n", lines) + "\n", "chat", "--json");
    assertThat(ran.code()).as(ran.err()).isZero();
    return ran.json();
  }

  private static List<String> keys(JsonNode node) {
    Iterable<String> names = node::fieldNames;
    return StreamSupport.stream(names.spliterator(), false).toList();
  }
}
