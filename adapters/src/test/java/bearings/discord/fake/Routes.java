package bearings.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What each request does, and how it is answered.
final class Routes {
  private final World world;
  private final Gateway gateway;
  private final InteractionRoutes interactions;

  /// An answer; without a body where there is none.
  record Answer(int status, Optional<JsonNode> body) {
    static Answer ok(JsonNode body) {
      return new Answer(200, Optional.of(body));
    }

    static Answer done() {
      return new Answer(204, Optional.empty());
    }

    static Answer error(int status, int code, String message) {
      return new Answer(status, Optional.of(Shapes.error(code, message)));
    }
  }

  /// A request, taken apart.
  ///
  /// @param path the parts of the path below `/api/v10`
  record Call(
      String method, List<String> path, Map<String, String> query, JsonNode body, Multipart parts) {
    String at(int index) {
      return path.get(index);
    }

    /// The route with `*` for what is an id.
    String shape() {
      var shape = new StringBuilder(method);
      char separator = ' ';
      for (String part : path) {
        boolean id = part.matches("\\d+|interaction-\\d+");
        shape.append(separator).append(separator == ' ' ? "/" : "").append(id ? "*" : part);
        separator = '/';
      }
      return shape.toString();
    }
  }

  Routes(World world, Gateway gateway) {
    this.world = world;
    this.gateway = gateway;
    this.interactions = new InteractionRoutes(world, this);
  }

  Answer answer(Call call) {
    synchronized (world) {
      if (MessageRules.isTooLarge(call.parts())) {
        world.violation("a file of more than 10 MiB");
        return Answer.error(413, 40005, "Request entity too large");
      }
      return switch (call.shape()) {
        case "GET /users/@me" -> Answer.ok(Shapes.self(world.bot));
        case "GET /gateway/bot" -> Answer.ok(gatewayBot());
        case "GET /gateway" -> Answer.ok(Json.object().put("url", gatewayUrl()));
        case "POST /users/@me/channels" -> openDm(call.body().path("recipient_id").asText());
        case "GET /channels/*" -> channel(call.at(1));
        case "GET /channels/*/messages" -> history(call);
        case "POST /channels/*/messages" -> create(call);
        case "GET /channels/*/messages/*" -> message(call);
        case "PATCH /channels/*/messages/*" -> edit(call);
        case "DELETE /channels/*/messages/*" ->
            world.delete(call.at(3)) ? Answer.done() : unknownMessage();
        case "POST /channels/*/typing" -> world.isClosed(call.at(1)) ? closedDm() : Answer.done();
        case "GET /applications/*/commands" -> Answer.ok(world.commands());
        case "PUT /applications/*/commands" -> register(call.body());
        case "POST /interactions/*/*/callback" -> interactions.callback(call);
        case "POST /webhooks/*/*" -> interactions.followUp(call);
        case "GET /webhooks/*/*/messages/@original", "GET /webhooks/*/*/messages/*" ->
            interactions.get(call);
        case "PATCH /webhooks/*/*/messages/@original", "PATCH /webhooks/*/*/messages/*" ->
            interactions.edit(call);
        case "DELETE /webhooks/*/*/messages/@original", "DELETE /webhooks/*/*/messages/*" ->
            interactions.delete(call);
        default -> {
          world.violation("a request that the fake does not know: " + call.shape());
          yield Answer.error(404, 0, "404: Not Found");
        }
      };
    }
  }

  private String gatewayUrl() {
    return "ws://127.0.0.1:" + gateway.getPort();
  }

  private ObjectNode gatewayBot() {
    ObjectNode bot = Json.object().put("url", gatewayUrl()).put("shards", 1);
    bot.putObject("session_start_limit")
        .put("total", 1000)
        .put("remaining", 999)
        .put("reset_after", 1000)
        .put("max_concurrency", 1);
    return bot;
  }

  private Answer openDm(String person) {
    return world
        .user(person)
        .map(user -> {
          boolean isNew = !world.hasDm(person);
          ObjectNode dm = Shapes.dmChannel(world.dm(person), user);
          if (isNew) {
            gateway.dispatch("CHANNEL_CREATE", dm);
          }
          return Answer.ok(dm);
        })
        .orElseGet(() -> Answer.error(404, 10013, "Unknown User"));
  }

  private Answer channel(String id) {
    if (id.equals(World.idOf(world.channel))) {
      return Answer.ok(world.channel);
    }
    return world
        .partner(id)
        .map(person -> Answer.ok(Shapes.dmChannel(id, person)))
        .orElseGet(Routes::unknownChannel);
  }

  /// At most so many, the newest first; with `after`, those that came next.
  private Answer history(Call call) {
    if (!world.knows(call.at(1))) {
      return unknownChannel();
    }
    int limit = Integer.parseInt(call.query().getOrDefault("limit", "50"));
    if (limit < 1 || limit > 100) {
      return refused("a limit of " + limit);
    }
    long after = Long.parseLong(call.query().getOrDefault("after", "0"));
    long before =
        Long.parseLong(call.query().getOrDefault("before", String.valueOf(Long.MAX_VALUE)));
    List<ObjectNode> found =
        world.lasting(call.at(1)).stream()
            .filter(m -> m.path("id").asLong() > after && m.path("id").asLong() < before)
            .toList();
    int size = found.size();
    List<ObjectNode> page =
        call.query().containsKey("after")
            ? found.subList(0, Math.min(limit, size))
            : found.subList(Math.max(0, size - limit), size);
    ArrayNode newestFirst = Json.array();
    page.reversed().forEach(newestFirst::add);
    return Answer.ok(newestFirst);
  }

  private Answer create(Call call) {
    String channel = call.at(1);
    if (!world.knows(channel)) {
      return unknownChannel();
    }
    world.faultless(MessageRules.repeatable(call.body()));
    world.faultless(MessageRules.indiscretions(call.body()));
    if ((call.body().path("flags").asInt() & Shapes.EPHEMERAL) != 0) {
      world.violation("an ephemeral message outside of an interaction");
    }
    List<String> wrong = MessageRules.refusals(call.body(), call.parts(), true);
    if (!wrong.isEmpty()) {
      return refused(String.join("; ", wrong));
    }
    if (world.isClosed(channel)) {
      return closedDm();
    }
    String nonce = call.body().path("nonce").asText("");
    if (call.body().path("enforce_nonce").asBoolean() && !nonce.isEmpty()) {
      var sent = world.sentWith(channel, nonce);
      if (sent.isPresent()) {
        return Answer.ok(sent.get());
      }
    }
    ObjectNode message = world.post(channel, world.bot, call.body(), call.parts().files());
    world.remember(channel, nonce, World.idOf(message));
    gateway.dispatch("MESSAGE_CREATE", inPlace(message));
    return Answer.ok(message);
  }

  /// A message as the gateway tells it.
  ObjectNode inPlace(ObjectNode message) {
    ObjectNode event = message.deepCopy();
    boolean inGuild = message.path("channel_id").asText().equals(World.idOf(world.channel));
    event.put("channel_type", inGuild ? Shapes.TEXT_CHANNEL : Shapes.DM_CHANNEL);
    if (inGuild) {
      event.put("guild_id", world.guild);
      ObjectNode member = Shapes.member(world.bot);
      member.remove("user");
      event.set("member", member);
    }
    return event;
  }

  private Answer message(Call call) {
    return world.message(call.at(3)).map(m -> Answer.ok(m)).orElseGet(Routes::unknownMessage);
  }

  private Answer edit(Call call) {
    var message =
        world.message(call.at(3)).filter(m -> m.path("channel_id").asText().equals(call.at(1)));
    if (message.isEmpty()) {
      return unknownMessage();
    }
    if (!World.idOf(message.get().path("author")).equals(World.idOf(world.bot))) {
      return Answer.error(403, 50005, "Cannot edit a message authored by another user");
    }
    return change(message.get(), call);
  }

  /// Makes a change, where Discord would take it.
  Answer change(ObjectNode message, Call call) {
    world.faultless(MessageRules.indiscretions(call.body()));
    int flags = message.path("flags").asInt() & Shapes.COMPONENTS_V2;
    boolean said = call.body().path("flags").isInt();
    JsonNode body = said ? call.body() : ((ObjectNode) call.body().deepCopy()).put("flags", flags);
    List<String> wrong = new ArrayList<>(MessageRules.refusals(body, call.parts(), false));
    if ((body.path("flags").asInt() & flags) != flags) {
      wrong.add("a message that is not Components V2 any more");
    }
    if (!wrong.isEmpty()) {
      return refused(String.join("; ", wrong));
    }
    world.apply(message, call.body(), call.parts().files());
    message.put("flags", message.path("flags").asInt() & ~Shapes.LOADING);
    message.put("edited_timestamp", java.time.Instant.now().toString());
    world.changed();
    if ((message.path("flags").asInt() & Shapes.EPHEMERAL) == 0) {
      gateway.dispatch("MESSAGE_UPDATE", inPlace(message));
    }
    return Answer.ok(message);
  }

  private Answer register(JsonNode commands) {
    List<String> wrong = ComponentRules.ofCommands(commands);
    if (!wrong.isEmpty()) {
      return refused(String.join("; ", wrong));
    }
    ArrayNode all = Json.array();
    for (JsonNode command : commands) {
      ObjectNode kept = command.deepCopy();
      kept.put("id", world.id())
          .put("application_id", world.application)
          .put("version", world.id());
      kept.put("type", command.path("type").asInt(1));
      kept.put("description", command.path("description").asText(""));
      kept.putNull("default_member_permissions");
      for (String field : List.of("contexts", "integration_types")) {
        if (command.path(field).isArray()) {
          ArrayNode numbers = kept.putArray(field);
          command.path(field).forEach(value -> numbers.add(value.asInt()));
        }
      }
      all.add(kept);
    }
    world.setCommands(all);
    return Answer.ok(all);
  }

  /// Refuses as Discord does, and notes it: no test sends such a thing on purpose.
  Answer refused(String why) {
    world.violation(why);
    return Answer.error(400, 50035, "Invalid Form Body: " + why);
  }

  void tell(ObjectNode message) {
    gateway.dispatch("MESSAGE_CREATE", inPlace(message));
  }

  private static Answer closedDm() {
    return Answer.error(403, 50007, "Cannot send messages to this user");
  }

  static Answer unknownChannel() {
    return Answer.error(404, 10003, "Unknown Channel");
  }

  static Answer unknownMessage() {
    return Answer.error(404, 10008, "Unknown Message");
  }
}
