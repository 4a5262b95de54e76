package bearings.app;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.llm.FakeModel;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Conversations in the terminal while a language model is configured.
class ModelChatTest {
  private static final String IN =
      """
      {"from":"p1","text":"everyone at Zorgwerk ships agents, i feel behind"}
      {"from":"p1","text":"two of three bids were lost over sql"}
      {"from":"p1","command":"status"}
      """;

  private final FakeModel model = new FakeModel();

  @AfterEach
  void close() {
    model.close();
  }

  private Ran chat(String in, String... args) {
    var environment =
        Map.of("BEARINGS_LLM_URL", model.address().toString(), "BEARINGS_LLM_MODEL", "m");
    return Ran.with(environment, in.getBytes(StandardCharsets.UTF_8), args);
  }

  /// Every case of a conversation, which is what was decided in it.
  private static List<JsonNode> cases(Ran ran) {
    return ran.json().stream().map(answer -> answer.get("case")).toList();
  }

  private static List<String> texts(Ran ran) {
    var texts = new ArrayList<String>();
    for (JsonNode answer : ran.json()) {
      answer.get("says").forEach(says -> texts.add(says.get("text").asText()));
      texts.add(answer.at("/asks/text").asText());
    }
    return texts;
  }

  private static UnaryOperator<String> softly() {
    return line -> line.endsWith("?") ? "And " + line : line.replaceFirst("\\.$", ", then.");
  }

  @Test
  void a_faithful_model_gives_other_words_and_decides_nothing() {
    Ran plain = Ran.reading(IN, "chat", "--json");
    model.wording(softly());

    Ran worded = chat(IN, "chat", "--json");

    assertThat(cases(worded)).isEqualTo(cases(plain));
    assertThat(texts(worded)).hasSameSizeAs(texts(plain)).isNotEqualTo(texts(plain));
    assertThat(model.asked()).isNotEmpty().noneMatch(asked -> asked.contains("Zorgwerk"));
  }

  @Test
  void what_a_model_adds_is_not_said() {
    model.wording(line -> "I promise that you will win. " + line);

    assertThat(texts(chat(IN, "chat", "--json")))
        .isEqualTo(texts(Ran.reading(IN, "chat", "--json")));
    assertThat(model.asked()).isNotEmpty();
  }

  @Test
  void while_a_model_is_silent_or_drips_the_coach_says_its_own_words() {
    List<String> own = texts(Ran.reading(IN, "chat", "--json"));

    assertThat(texts(chatWith(FakeModel::silent))).isEqualTo(own);
    assertThat(texts(chatWith(FakeModel::dripping))).isEqualTo(own);
    assertThat(texts(chatWith(FakeModel.status(500)))).isEqualTo(own);
  }

  private Ran chatWith(FakeModel.Manner manner) {
    model.answering(manner);
    return chat(IN, "chat", "--json");
  }

  @Test
  void the_plain_conversation_is_worded_too() {
    model.wording(softly());

    Ran ran = chat("i feel behind everyone\n", "chat");

    assertThat(ran.out()).contains(", then.");
  }
}
