package bearings.discord.fake;

import bearings.discord.fake.Routes.Answer;
import bearings.discord.fake.Routes.Call;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/// How interactions are answered: at first within three seconds, then by their token.
final class InteractionRoutes {
  private static final int USER_INSTALL_FOLLOW_UPS = 5;
  private static final int CHOICES = 25;

  private final World world;
  private final Routes routes;

  InteractionRoutes(World world, Routes routes) {
    this.world = world;
    this.routes = routes;
  }

  Answer callback(Call call) {
    var known = world.interaction(call.at(2)).filter(i -> i.id().equals(call.at(1)));
    if (known.isEmpty()) {
      return Answer.error(404, 10062, "Unknown interaction");
    }
    Interaction interaction = known.get();
    if (interaction.isLate()) {
      world.violation("an interaction was answered after more than three seconds");
      return Answer.error(404, 10062, "Unknown interaction");
    }
    if (interaction.answeredWith().isPresent()) {
      world.violation("an interaction was answered twice");
      return Answer.error(400, 40060, "Interaction has already been acknowledged.");
    }
    int type = call.body().path("type").asInt();
    if (!interaction.kind().answers.contains(type)) {
      return routes.refused("an answer of type " + type + " to " + interaction.kind());
    }
    JsonNode data = call.body().path("data");
    return switch (type) {
      case 4 -> speak(interaction, call, data);
      case 5 -> defer(interaction, data);
      case 6 -> {
        interaction.answered(type, Optional.empty(), interaction.message());
        yield response(interaction, type, Optional.empty());
      }
      case 7 -> update(interaction, call, data);
      case 8 -> choices(interaction, data);
      default -> modal(interaction, data);
    };
  }

  private Answer speak(Interaction interaction, Call call, JsonNode data) {
    List<String> wrong = MessageRules.refusals(data, call.parts(), true);
    world.faultless(MessageRules.indiscretions(data));
    if (!wrong.isEmpty()) {
      return routes.refused(String.join("; ", wrong));
    }
    ObjectNode message = post(interaction, data, call.parts());
    interaction.answered(4, Optional.empty(), Optional.of(World.idOf(message)));
    return response(interaction, 4, Optional.of(message));
  }

  private Answer defer(Interaction interaction, JsonNode data) {
    ObjectNode placeholder = Json.object();
    placeholder.put("flags", data.path("flags").asInt() | Shapes.LOADING);
    ObjectNode message = post(interaction, placeholder, new Multipart("", java.util.Map.of()));
    interaction.answered(5, Optional.empty(), Optional.of(World.idOf(message)));
    return response(interaction, 5, Optional.empty());
  }

  private Answer update(Interaction interaction, Call call, JsonNode data) {
    var message = interaction.message().flatMap(world::message);
    if (message.isEmpty()) {
      return Routes.unknownMessage();
    }
    Answer changed =
        routes.change(
            message.get(), new Call(call.method(), call.path(), call.query(), data, call.parts()));
    if (changed.status() != 200) {
      return changed;
    }
    interaction.answered(7, Optional.empty(), interaction.message());
    return response(interaction, 7, message);
  }

  private Answer choices(Interaction interaction, JsonNode data) {
    boolean fit = data.path("choices").isArray() && data.path("choices").size() <= CHOICES;
    for (JsonNode choice : data.path("choices")) {
      int name = choice.path("name").asText("").length();
      int value = choice.path("value").asText("").length();
      fit &= name >= 1 && name <= 100 && value <= 100;
    }
    if (!fit) {
      return routes.refused("choices that do not fit: " + data);
    }
    interaction.answered(8, Optional.of(data), Optional.empty());
    return response(interaction, 8, Optional.empty());
  }

  private Answer modal(Interaction interaction, JsonNode data) {
    List<String> wrong = ComponentRules.ofModal(data);
    if (!wrong.isEmpty()) {
      return routes.refused(String.join("; ", wrong));
    }
    interaction.answered(9, Optional.of(data), Optional.empty());
    return response(interaction, 9, Optional.empty());
  }

  private static Answer response(Interaction interaction, int type, Optional<ObjectNode> message) {
    ObjectNode body = Json.object();
    ObjectNode about =
        body.putObject("interaction")
            .put("id", interaction.id())
            .put("type", interaction.kind().number);
    interaction.original().ifPresent(id -> about.put("response_message_id", id));
    message.ifPresent(m -> body.putObject("resource").put("type", type).set("message", m));
    return Answer.ok(body);
  }

  /// Puts a message where the interaction happened, for all or for its person only.
  private ObjectNode post(Interaction interaction, JsonNode body, Multipart parts) {
    ObjectNode message = world.post(interaction.channel(), world.bot, body, parts.files());
    message.put("application_id", world.application).put("webhook_id", world.application);
    message.set("interaction_metadata", about(interaction));
    if ((message.path("flags").asInt() & Shapes.EPHEMERAL) != 0) {
      world.showOnlyTo(World.idOf(message), interaction.person());
    } else if (!interaction.isUserInstalled()) {
      routes.tell(message);
    }
    return message;
  }

  private ObjectNode about(Interaction interaction) {
    ObjectNode about =
        Json.object().put("id", interaction.id()).put("type", interaction.kind().number);
    about.set("user", world.user(interaction.person()).orElseThrow());
    about.putObject("authorizing_integration_owners").put("0", "0");
    interaction.message().ifPresent(id -> about.put("interacted_message_id", id));
    if (interaction.kind() == Interaction.Kind.MODAL) {
      ObjectNode before = about.deepCopy().put("type", Interaction.Kind.COMMAND.number);
      about.set("triggering_interaction_metadata", before);
    }
    return about;
  }

  /// The interaction that a token belongs to, once it was answered.
  private Optional<Interaction> open(Call call) {
    return world
        .interaction(call.at(2))
        .filter(i -> call.at(1).equals(world.application) && i.answeredWith().isPresent());
  }

  private static Answer unknown() {
    return Answer.error(404, 10015, "Unknown Webhook");
  }

  private static Answer expired() {
    return Answer.error(401, 50027, "Invalid Webhook Token");
  }

  Answer followUp(Call call) {
    var found = open(call);
    if (found.isEmpty() || found.get().isExpired()) {
      return found.isEmpty() ? unknown() : expired();
    }
    Interaction interaction = found.get();
    world.faultless(MessageRules.indiscretions(call.body()));
    List<String> wrong = MessageRules.refusals(call.body(), call.parts(), true);
    if (!wrong.isEmpty()) {
      return routes.refused(String.join("; ", wrong));
    }
    if (interaction.isUserInstalled()
        && interaction.followUpIds().size() >= USER_INSTALL_FOLLOW_UPS) {
      world.violation("more than five follow-ups where the app is not in the server");
      return Answer.error(
          400, 40094, "This interaction has hit the maximum number of follow up messages.");
    }
    var loading =
        original(interaction)
            .filter(message -> (message.path("flags").asInt() & Shapes.LOADING) != 0);
    if (loading.isPresent()) {
      // The first follow-up takes the place of the sign of life.
      return routes.change(loading.get(), call);
    }
    ObjectNode message = post(interaction, call.body(), call.parts());
    interaction.followUpIds().add(World.idOf(message));
    return Answer.ok(message);
  }

  private Optional<ObjectNode> original(Interaction interaction) {
    return interaction.original().flatMap(world::message);
  }

  private Optional<ObjectNode> meant(Call call, Interaction interaction) {
    return call.at(4).equals("@original")
        ? original(interaction)
        : world
            .message(call.at(4))
            .filter(m ->
                interaction.followUpIds().contains(call.at(4))
                    || interaction.original().equals(Optional.of(call.at(4))));
  }

  Answer get(Call call) {
    return open(call)
        .map(i -> meant(call, i).map(m -> Answer.ok(m)).orElseGet(Routes::unknownMessage))
        .orElseGet(InteractionRoutes::unknown);
  }

  Answer edit(Call call) {
    var interaction = open(call);
    if (interaction.isEmpty() || interaction.get().isExpired()) {
      return interaction.isEmpty() ? unknown() : expired();
    }
    return meant(call, interaction.get())
        .map(message -> routes.change(message, call))
        .orElseGet(Routes::unknownMessage);
  }

  Answer delete(Call call) {
    return open(call)
        .flatMap(i -> meant(call, i))
        .map(m -> world.delete(World.idOf(m)) ? Answer.done() : Routes.unknownMessage())
        .orElseGet(Routes::unknownMessage);
  }
}
