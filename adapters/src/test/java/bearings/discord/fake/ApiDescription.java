package bearings.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Discord's own description of its HTTP API, as a judge over what the bot sends and what the fake
/// answers. It lies beside the project or where the system property [#PROPERTY] says, and may be
/// absent.
final class ApiDescription {
  /// Names the file `discord-openapi.json`.
  static final String PROPERTY = "discord.openapi";

  private static final String BESIDE = "shared/contract/discord-openapi.json";
  private static final int MOST = 3;
  private static final Optional<ApiDescription> FOUND = find();

  private final JsonNode root;
  private final Schema schema;

  private ApiDescription(JsonNode root) {
    this.root = root;
    this.schema = new Schema(root);
  }

  /// The description, where it is there; says so in one line where it is not.
  static Optional<ApiDescription> found() {
    return FOUND;
  }

  private static Optional<ApiDescription> find() {
    Optional<Path> file =
        Stream.concat(
                Stream.ofNullable(System.getProperty(PROPERTY)).map(Path::of),
                Stream.iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent)
                    .map(folder -> folder.resolve(BESIDE)))
            .filter(Files::isReadable)
            .findFirst();
    if (file.isEmpty()) {
      System.out.println("Discord's description is not there: bodies are not checked against it.");
    }
    return file.map(path -> {
      try {
        return new ApiDescription(Json.read(Files.readString(path)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  /// What is wrong with a request.
  ///
  /// @param route as in [Request#route]
  List<String> problemsOfRequest(String route, JsonNode body) {
    JsonNode operation = operation(route);
    if (operation.isMissingNode()) {
      return List.of("no such operation: " + route);
    }
    JsonNode wanted = json(operation.path("requestBody"));
    if (wanted.isMissingNode() || body.isMissingNode()) {
      return List.of();
    }
    JsonNode value =
        switch (route.substring(route.lastIndexOf('/'))) {
          case "/commands" -> withNumbers(body);
          case "/channels" -> withText(body, "recipient_id");
          default -> withTexts(body);
        };
    return first(schema.problems(wanted, value, route));
  }

  /// What is wrong with an answer.
  List<String> problemsOfAnswer(String route, int status, JsonNode body) {
    JsonNode answers = operation(route).path("responses");
    JsonNode answer = answers.path(String.valueOf(status));
    if (answer.isMissingNode() && status / 100 == 4) {
      answer = answers.path("4XX");
    }
    if (answer.has("$ref")) {
      answer = root.at(answer.get("$ref").asText().substring(1));
    }
    if (answer.isMissingNode()) {
      return List.of(route + " is never answered with " + status);
    }
    JsonNode wanted = json(answer);
    return wanted.isMissingNode()
        ? List.of()
        : first(schema.problems(wanted, body, "answer to " + route));
  }

  private static JsonNode json(JsonNode described) {
    return described.path("content").path("application/json").path("schema");
  }

  private static List<String> first(List<String> problems) {
    return problems.subList(0, Math.min(MOST, problems.size()));
  }

  private JsonNode operation(String route) {
    String method = route.substring(0, route.indexOf(' '));
    List<String> path = parts(route.substring(route.indexOf(' ') + 1));
    return root.path("paths").properties().stream()
        .filter(entry -> fits(parts(entry.getKey()), path))
        .filter(entry -> entry.getValue().has(method.toLowerCase(java.util.Locale.ROOT)))
        .min(
            Comparator.comparingLong(entry -> entry.getKey().chars().filter(c -> c == '{').count()))
        .map(entry -> entry.getValue().path(method.toLowerCase(java.util.Locale.ROOT)))
        .orElseGet(() -> root.path("none"));
  }

  private static List<String> parts(String path) {
    return List.of(path.substring(1).split("/"));
  }

  private static boolean fits(List<String> pattern, List<String> path) {
    boolean fits = pattern.size() == path.size();
    for (int i = 0; fits && i < path.size(); i++) {
      fits = pattern.get(i).startsWith("{") || pattern.get(i).equals(path.get(i));
    }
    return fits;
  }

  /// Discord parses the numbers that JDA sends as strings there, and only these.
  private static JsonNode withNumbers(JsonNode body) {
    JsonNode copy = body.deepCopy();
    var commands = new ArrayList<JsonNode>();
    (copy.isArray() ? copy : Json.array(copy)).forEach(commands::add);
    for (JsonNode command : commands) {
      parse(command, "contexts", List.of("0", "1", "2"));
      parse(command, "integration_types", List.of("0", "1"));
    }
    return copy;
  }

  /// Nor does Discord mind that JDA names the recipient of a DM and an attached file by numbers.
  private static JsonNode withTexts(JsonNode body) {
    JsonNode copy = body.deepCopy();
    for (JsonNode message : List.of(copy, copy.path("data"))) {
      if (message.path("attachments") instanceof ArrayNode attachments) {
        for (int i = 0; i < attachments.size(); i++) {
          attachments.set(i, withText(attachments.get(i), "id"));
        }
      }
    }
    return copy;
  }

  private static JsonNode withText(JsonNode named, String field) {
    ObjectNode copy = named.deepCopy();
    return named.path(field).isIntegralNumber() ? copy.put(field, named.get(field).asText()) : copy;
  }

  private static void parse(JsonNode command, String field, List<String> allowed) {
    if (command instanceof ObjectNode object && object.get(field) instanceof ArrayNode values) {
      ArrayNode parsed = object.putArray(field);
      values.forEach(value -> {
        if (value.isTextual() && allowed.contains(value.asText())) {
          parsed.add(Integer.parseInt(value.asText()));
        } else {
          parsed.add(value);
        }
      });
    }
  }
}
