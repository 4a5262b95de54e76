package bearings.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Who and what is in the workspace: people, channels, and what was written there.
final class Workspace {
  static final String TEAM = "T0FAKE";
  static final String APP = "A0FAKE";
  static final String BOT = "B0FAKE";
  static final String BOT_USER = "U0FAKEBOT";

  private final Map<String, Set<String>> members = new HashMap<>();
  private final Map<String, List<Message>> messages = new HashMap<>();
  private final Map<String, Message> ephemeral = new HashMap<>();
  private final Map<String, String> views = new HashMap<>();
  private final Map<String, String> teams = new HashMap<>();
  private long lastMicros;
  private long aheadMillis;
  private long lastId;

  /// A channel that exists, with the people in it.
  synchronized void channel(String id, String... people) {
    members.computeIfAbsent(id, _ -> new HashSet<>()).addAll(List.of(people));
  }

  /// Everybody has a DM with the coach; it exists as soon as somebody speaks of it.
  synchronized String direct(String user) {
    String id = "D" + user.substring(1);
    channel(id, user, BOT_USER);
    return id;
  }

  synchronized boolean isMember(String channel, String user) {
    return members.getOrDefault(channel, Set.of()).contains(user);
  }

  synchronized boolean isChannel(String channel) {
    return members.containsKey(channel);
  }

  /// Somebody belongs to another workspace than the usual one, and so does their DM.
  synchronized void belongs(String user, String team) {
    teams.put(user.substring(1), team);
  }

  /// The workspace of a user or a channel.
  synchronized String teamOf(String id) {
    return id.isEmpty() ? TEAM : teams.getOrDefault(id.substring(1), TEAM);
  }

  static boolean isDirect(String channel) {
    return channel.startsWith("D");
  }

  /// An id that nobody else has.
  synchronized String id(String prefix) {
    lastId++;
    return prefix + String.format(Locale.ROOT, "%08d", lastId);
  }

  /// A time stamp that no other message has, and later than every other.
  synchronized String ts() {
    lastMicros = Math.max(lastMicros + 1, (System.currentTimeMillis() + aheadMillis) * 1000);
    return String.format(Locale.ROOT, "%d.%06d", lastMicros / 1_000_000, lastMicros % 1_000_000);
  }

  /// So much time passes at once.
  synchronized void passes(Duration time) {
    aheadMillis += time.toMillis();
  }

  synchronized Message said(String user, String channel, Optional<String> thread, String text) {
    return said(user, channel, thread, text, Json.array());
  }

  synchronized Message said(
      String user, String channel, Optional<String> thread, String text, JsonNode files) {
    var message =
        new Message(
            channel,
            ts(),
            user,
            thread,
            Optional.empty(),
            text,
            Json.array(),
            MissingNode.getInstance(),
            files);
    add(message);
    return message;
  }

  synchronized void add(Message message) {
    if (message.onlyTo().isPresent()) {
      ephemeral.put(message.ts(), message);
    } else {
      messages.computeIfAbsent(message.channel(), _ -> new ArrayList<>()).add(message);
    }
  }

  /// What stands in a channel now, oldest first.
  synchronized List<Message> in(String channel) {
    return List.copyOf(messages.getOrDefault(channel, List.of()));
  }

  synchronized Optional<Message> message(String channel, String ts) {
    return messages.getOrDefault(channel, List.of()).stream()
        .filter(message -> message.ts().equals(ts))
        .findAny();
  }

  /// As its reader sees it now, ephemeral or not.
  synchronized Optional<Message> asSeen(Message message) {
    return message.onlyTo().isPresent()
        ? Optional.ofNullable(ephemeral.get(message.ts()))
        : message(message.channel(), message.ts());
  }

  /// Changes a message where it stands.
  synchronized void change(Message message, UnaryOperator<Message> how) {
    if (message.onlyTo().isPresent()) {
      ephemeral.computeIfPresent(message.ts(), (_, old) -> how.apply(old));
    } else {
      messages
          .getOrDefault(message.channel(), List.of())
          .replaceAll(old -> old.ts().equals(message.ts()) ? how.apply(old) : old);
    }
  }

  synchronized void delete(Message message) {
    ephemeral.remove(message.ts());
    messages
        .getOrDefault(message.channel(), new ArrayList<>())
        .removeIf(old -> old.ts().equals(message.ts()));
  }

  synchronized void home(String user, JsonNode view) {
    views.put(user, view.toString());
  }

  synchronized Optional<JsonNode> home(String user) {
    return Optional.ofNullable(views.get(user)).map(Json::read);
  }
}
