package bearings.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharingTest {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whatIsSplitAndJoinedIsAsItWas(long seed) throws Exception {
    var random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      JsonNode tree = tree(random, 5, new ArrayList<>());
      JsonNode before = tree.deepCopy();

      Sharing.Split split = Sharing.split(tree);

      var mapper = new ObjectMapper();
      JsonNode stored = mapper.readTree(split.tree().toString());
      JsonNode shared = mapper.readTree(split.shared().toString());
      assertThat(Sharing.joined(stored, shared)).as("seed " + seed).isEqualTo(before);
      assertThat(tree).as("left alone").isEqualTo(before);
    }
  }

  @Test
  void whatStandsTwiceIsStoredOnce() {
    var long1 = JSON.objectNode().put("words", "said once and remembered at every later answer");
    ObjectNode tree = JSON.objectNode();
    tree.set("now", JSON.objectNode().set("said", long1));
    tree.set("then", JSON.objectNode().put("turn", 3).set("said", long1.deepCopy()));

    Sharing.Split split = Sharing.split(tree);

    assertThat(split.shared()).containsExactly(long1);
    assertThat(split.tree().toString()).doesNotContain("remembered");
  }

  @Test
  void anEmptyListIsNoEmptyObject() {
    ObjectNode tree = JSON.objectNode();
    tree.set("list", JSON.arrayNode());
    tree.set("object", JSON.objectNode());

    Sharing.Split split = Sharing.split(tree);

    assertThat(Sharing.joined(split.tree(), split.shared())).isEqualTo(tree);
  }

  /// @param made before, of which some come again
  private static JsonNode tree(Random random, int depth, List<JsonNode> made) {
    if (!made.isEmpty() && random.nextInt(4) == 0) {
      return made.get(random.nextInt(made.size())).deepCopy();
    }
    JsonNode json =
        switch (depth == 0 ? 0 : random.nextInt(4)) {
          case 0 -> JSON.textNode("a word, and another, number " + random.nextInt(5));
          case 1 -> JSON.numberNode(random.nextInt(3));
          case 2 -> {
            ArrayNode list = JSON.arrayNode();
            for (int i = random.nextInt(4); i > 0; i--) {
              list.add(tree(random, depth - 1, made));
            }
            yield list;
          }
          default -> {
            ObjectNode object = JSON.objectNode();
            for (int i = random.nextInt(5); i > 0; i--) {
              object.set("name" + i, tree(random, depth - 1, made));
            }
            yield object;
          }
        };
    made.add(json);
    return json;
  }
}
