package bearings.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/// What Discord's things look like as JSON.
final class Shapes {
  static final int EPHEMERAL = 1 << 6;
  static final int LOADING = 1 << 7;
  static final int COMPONENTS_V2 = 1 << 15;
  static final int TEXT_CHANNEL = 0;
  static final int DM_CHANNEL = 1;
  static final int REPLY = 19;

  private static final long DISCORD_EPOCH = 1_420_070_400_000L;
  private static final long ALL_PERMISSIONS = (1L << 50) - 1;

  private Shapes() {}

  /// The first id that may be given out at an instant.
  static long idAt(Instant at) {
    return (at.toEpochMilli() - DISCORD_EPOCH) << 22;
  }

  /// An id of shortly before an instant whose server is on the last connection, of however many up
  /// to eight.
  static long idOnLastShard(Instant before) {
    long millis = idAt(before) >> 22;
    return (millis - millis % 840 - 1) << 22;
  }

  static Instant madeAt(String id) {
    return Instant.ofEpochMilli((Long.parseLong(id) >> 22) + DISCORD_EPOCH);
  }

  static ObjectNode user(String id, String name, boolean bot) {
    ObjectNode user =
        Json.object()
            .put("id", id)
            .put("username", name)
            .put("global_name", name)
            .put("discriminator", "0")
            .put("bot", bot)
            .put("public_flags", 0)
            .put("flags", 0);
    user.putNull("avatar");
    user.putNull("primary_guild");
    return user;
  }

  static ObjectNode self(ObjectNode bot) {
    return bot.deepCopy().put("mfa_enabled", true).put("verified", true).put("locale", "en-US");
  }

  static ObjectNode member(ObjectNode user) {
    ObjectNode member =
        Json.object()
            .put("joined_at", "2026-01-01T00:00:00.000000+00:00")
            .put("deaf", false)
            .put("mute", false)
            .put("pending", false)
            .put("flags", 0);
    member.set("user", user);
    member.putArray("roles");
    member.putNull("nick");
    member.putNull("avatar");
    member.putNull("premium_since");
    return member;
  }

  static ObjectNode textChannel(String id, String guild, String name) {
    ObjectNode channel =
        Json.object()
            .put("id", id)
            .put("type", TEXT_CHANNEL)
            .put("guild_id", guild)
            .put("name", name)
            .put("position", 0)
            .put("nsfw", false)
            .put("flags", 0)
            .put("permissions", String.valueOf(ALL_PERMISSIONS));
    channel.putArray("permission_overwrites");
    channel.putNull("parent_id");
    channel.putNull("topic");
    channel.putNull("last_message_id");
    return channel;
  }

  static ObjectNode dmChannel(String id, ObjectNode person) {
    ObjectNode channel = Json.object().put("id", id).put("type", DM_CHANNEL).put("flags", 0);
    channel.set("recipients", Json.array(person));
    channel.putNull("last_message_id");
    return channel;
  }

  static ObjectNode guild(String id, String name, ObjectNode bot, ObjectNode channel) {
    ObjectNode guild =
        Json.object()
            .put("id", id)
            .put("name", name)
            .put("owner_id", "1")
            .put("member_count", 2)
            .put("large", false)
            .put("unavailable", false)
            .put("preferred_locale", "en-US")
            .put("verification_level", 0)
            .put("afk_timeout", 300)
            .put("joined_at", "2026-01-01T00:00:00.000000+00:00");
    for (String empty :
        new String[] {
          "threads",
          "guild_scheduled_events",
          "emojis",
          "stickers",
          "voice_states",
          "presences",
          "features",
          "stage_instances",
          "soundboard_sounds"
        }) {
      guild.putArray(empty);
    }
    guild.set("roles", Json.array(everyone(id)));
    guild.set("members", Json.array(member(bot)));
    guild.set("channels", Json.array(channel));
    return guild;
  }

  private static ObjectNode everyone(String guild) {
    ObjectNode role =
        Json.object()
            .put("id", guild)
            .put("name", "@everyone")
            .put("position", 0)
            .put("permissions", String.valueOf(ALL_PERMISSIONS))
            .put("managed", false)
            .put("hoist", false)
            .put("mentionable", false)
            .put("color", 0);
    role.putObject("colors").put("primary_color", 0);
    return role;
  }

  static ObjectNode message(String id, String channel, ObjectNode author, String content) {
    ObjectNode message =
        Json.object()
            .put("id", id)
            .put("channel_id", channel)
            .put("type", 0)
            .put("content", content)
            .put("timestamp", madeAt(id).toString())
            .put("pinned", false)
            .put("tts", false)
            .put("mention_everyone", false)
            .put("flags", 0);
    message.set("author", author);
    message.putNull("edited_timestamp");
    for (String empty :
        new String[] {"mentions", "mention_roles", "attachments", "embeds", "components"}) {
      message.putArray(empty);
    }
    return message;
  }

  /// Components as Discord shows them: each with a number of its own.
  static ArrayNode numbered(JsonNode components) {
    ArrayNode shown = Json.array();
    components.forEach(component -> shown.add(component.deepCopy()));
    number(shown, new int[] {0});
    return shown;
  }

  private static void number(JsonNode node, int[] last) {
    if (node instanceof ObjectNode component && component.has("type")) {
      component.put("id", ++last[0]);
    }
    node.forEach(child -> {
      if (child.isContainerNode()) {
        number(child, last);
      }
    });
  }

  static ObjectNode error(int code, String message) {
    return Json.object().put("code", code).put("message", message);
  }
}
