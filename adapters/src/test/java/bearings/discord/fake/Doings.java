package bearings.discord.fake;

import bearings.discord.fake.Interaction.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/// A person's interactions with the bot: makes them as Discord's app would, and sends them.
final class Doings {
  private static final String PERMISSIONS = "2248473465835073";

  private final World world;
  private final Gateway gateway;
  private final ObjectNode user;
  private final String otherGuild;
  private final String otherChannel;

  Doings(World world, Gateway gateway, ObjectNode user) {
    this.world = world;
    this.gateway = gateway;
    this.user = user;
    this.otherGuild = world.id();
    this.otherChannel = world.newChannel();
  }

  String elsewhere() {
    return otherChannel;
  }

  Interaction command(String words, String channel, boolean userInstalled) {
    JsonNode command = registered(1, Optional.empty());
    ObjectNode data = about(command);
    if (!words.isEmpty()) {
      data.set("options", Json.array(option(command, words)));
    }
    return send(Kind.COMMAND, data, channel, Optional.empty(), userInstalled);
  }

  Interaction autocomplete(String typed, String channel) {
    JsonNode command = registered(1, Optional.empty());
    ObjectNode data = about(command);
    JsonNode described = command.path("options").path(0);
    if (!described.path("autocomplete").asBoolean()) {
      throw new AssertionError("nothing is proposed for " + described);
    }
    data.set("options", Json.array(option(command, typed).put("focused", true)));
    return send(Kind.AUTOCOMPLETE, data, channel, Optional.empty(), false);
  }

  private static ObjectNode option(JsonNode command, String value) {
    JsonNode described = command.path("options").path(0);
    if (described.path("type").asInt() != 3) {
      throw new AssertionError("a command that takes no words: " + command);
    }
    return Json.object()
        .put("name", described.path("name").asText())
        .put("type", 3)
        .put("value", value);
  }

  Interaction menu(String entry, String messageId) {
    ObjectNode message = world.message(messageId).orElseThrow();
    ObjectNode data = about(registered(3, Optional.of(entry))).put("target_id", messageId);
    data.putObject("resolved").putObject("messages").set(messageId, message.deepCopy());
    return send(Kind.COMMAND, data, message.path("channel_id").asText(), Optional.empty(), false);
  }

  /// Waits until there is such a command: the bot may still be registering them.
  private JsonNode registered(int type, Optional<String> name) {
    return world.await(
        "the registration of a command",
        Interaction.PATIENCE,
        () ->
            Json.items(world.commands()).stream()
                .filter(c -> c.path("type").asInt() == type)
                .filter(c -> name.isEmpty() || c.path("name").asText().equals(name.get()))
                .findFirst());
  }

  private static ObjectNode about(JsonNode command) {
    return Json.object()
        .put("id", World.idOf(command))
        .put("name", command.path("name").asText())
        .put("type", command.path("type").asInt());
  }

  Interaction press(Shown shown, String label) {
    ObjectNode data = Json.object();
    for (Shown.Control control : shown.controls()) {
      boolean option = control.options().containsKey(label);
      if (!option && !control.label().equals(label)) {
        continue;
      }
      if (control.disabled() || !control.url().isEmpty()) {
        throw new AssertionError("cannot be pressed: " + control);
      }
      data.put("custom_id", control.customId()).put("component_type", control.type());
      if (option) {
        data.putArray("values").add(control.options().get(label));
      }
    }
    if (data.isEmpty()) {
      throw new AssertionError("no " + label + " on " + shown);
    }
    return send(Kind.COMPONENT, data, shown.channel(), Optional.of(shown.id()), false);
  }

  Interaction submit(JsonNode modal, String answer, String channel) {
    ObjectNode data = Json.object().put("custom_id", modal.path("custom_id").asText());
    var components = data.putArray("components");
    int number = 0;
    boolean answered = false;
    for (JsonNode label : modal.path("components")) {
      JsonNode field = label.path("component");
      ObjectNode shown =
          components.addObject().put("type", label.path("type").asInt()).put("id", ++number);
      if (field.isObject()) {
        ObjectNode filled =
            shown
                .putObject("component")
                .put("type", field.path("type").asInt())
                .put("id", ++number)
                .put("custom_id", field.path("custom_id").asText());
        if (field.path("type").asInt() == 4) {
          filled.put("value", answered ? "" : answer);
          answered = true;
        } else {
          filled.putArray("values");
        }
      }
    }
    return send(Kind.MODAL, data, channel, Optional.empty(), false);
  }

  private Interaction send(
      Kind kind, ObjectNode data, String channel, Optional<String> message, boolean userInstalled) {
    synchronized (world) {
      var interaction =
          new Interaction(world, kind, World.idOf(user), channel, message, userInstalled);
      ObjectNode event =
          Json.object()
              .put("id", interaction.id())
              .put("application_id", world.application)
              .put("type", kind.number)
              .put("token", interaction.token())
              .put("version", 1)
              .put("channel_id", channel)
              .put("locale", "en-US")
              .put("app_permissions", PERMISSIONS)
              .put("attachment_size_limit", 10 << 20);
      event.set("data", data);
      event.putArray("entitlements");
      place(event, channel, userInstalled);
      message.flatMap(world::message).ifPresent(m -> event.set("message", m.deepCopy()));
      world.begin(interaction);
      gateway.dispatch("INTERACTION_CREATE", event);
      return interaction;
    }
  }

  private void place(ObjectNode event, String channel, boolean userInstalled) {
    ObjectNode owners = event.putObject("authorizing_integration_owners");
    boolean here = channel.equals(World.idOf(world.channel));
    if (!here && !userInstalled) {
      event.put("context", 1).set("user", user);
      event.set("channel", Shapes.dmChannel(channel, user));
      owners.put("0", "0");
      return;
    }
    String guild = userInstalled ? otherGuild : world.guild;
    ObjectNode member = Shapes.member(user).put("permissions", PERMISSIONS);
    event
        .put("context", 0)
        .put("guild_id", guild)
        .put("guild_locale", "en-US")
        .set("member", member);
    event.set(
        "channel", userInstalled ? Shapes.textChannel(channel, guild, "elsewhere") : world.channel);
    ObjectNode place = event.putObject("guild").put("id", guild).put("locale", "en-US");
    place.putArray("features");
    owners.put(userInstalled ? "1" : "0", userInstalled ? World.idOf(user) : guild);
  }
}
