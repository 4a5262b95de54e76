package bearings.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// What there is on the fake Discord: one server with one channel, people, their DMs, messages,
/// interactions. Guarded by its own monitor, which is notified of every change.
final class World {
  static final String TOKEN = "token-of-the-fake-discord";
  private static final Duration NONCE_KNOWN = Duration.ofMinutes(5);
  private static final Pattern MENTION = Pattern.compile("<@!?(\\d+)>");

  final ObjectNode bot;
  final String application;
  final String guild;
  final ObjectNode channel;
  final Faults faults = new Faults();

  private final Map<String, ObjectNode> users = new HashMap<>();
  private final Map<String, String> dms = new HashMap<>();
  private final Set<String> closed = new HashSet<>();
  private final Map<String, List<ObjectNode>> messages = new LinkedHashMap<>();
  private final Map<String, String> onlyFor = new HashMap<>();
  private final Attachments files = new Attachments();
  private final Map<String, Sent> nonces = new HashMap<>();
  private final Map<String, Interaction> interactions = new HashMap<>();
  private final List<Request> requests = new ArrayList<>();
  private final List<String> violations = new ArrayList<>();
  private ArrayNode commands = Json.array();
  private Duration ahead = Duration.ZERO;
  private long last;

  /// What a nonce was used for.
  private record Sent(String message, Instant at) {}

  World() {
    application = id();
    bot = Shapes.user(id(), "bearings", true);
    guild = String.valueOf(Shapes.idOnLastShard(Instant.now()));
    channel = Shapes.textChannel(id(), guild, "freelancers");
    users.put(idOf(bot), bot);
    messages.put(idOf(channel), new ArrayList<>());
  }

  static String idOf(JsonNode thing) {
    return thing.path("id").asText();
  }

  synchronized String id() {
    last = Math.max(last + 1, Shapes.idAt(now()));
    return String.valueOf(last);
  }

  synchronized void violation(String what) {
    violations.add(what);
  }

  synchronized void faultless(List<String> found) {
    violations.addAll(found);
  }

  synchronized List<String> violations() {
    return List.copyOf(violations);
  }

  synchronized void record(Request request) {
    requests.add(request);
    notifyAll();
  }

  synchronized List<Request> requests() {
    return List.copyOf(requests);
  }

  /// Waits until there is something.
  synchronized <T> T await(String what, Duration atMost, Supplier<Optional<T>> there) {
    long end = System.nanoTime() + atMost.toNanos();
    Optional<T> found = there.get();
    try {
      while (found.isEmpty()) {
        long left = (end - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
          throw new AssertionError("waited in vain for " + what + "\n" + told());
        }
        // What is waited for may lie outside, where nobody notifies.
        wait(Math.min(left, 50));
        found = there.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting for " + what, e);
    }
    return found.get();
  }

  private String told() {
    var told = new StringBuilder();
    requests.forEach(
        r -> told.append("%s %s -> %d %s%n".formatted(r.at(), r.route(), r.status(), r.body())));
    violations.forEach(v -> told.append("VIOLATION ").append(v).append('\n'));
    return told.toString();
  }

  synchronized void changed() {
    notifyAll();
  }

  synchronized ObjectNode newUser(String name, boolean isBot) {
    ObjectNode person = Shapes.user(id(), name, isBot);
    users.put(idOf(person), person);
    return person;
  }

  synchronized Optional<ObjectNode> user(String id) {
    return Optional.ofNullable(users.get(id));
  }

  /// A channel of a server that the bot is not in.
  synchronized String newChannel() {
    String id = id();
    messages.put(id, new ArrayList<>());
    return id;
  }

  /// A person's DM with the bot, opened where it was not open yet.
  synchronized String dm(String person) {
    return dms.computeIfAbsent(
        person,
        _ -> {
          String id = id();
          messages.put(id, new ArrayList<>());
          return id;
        });
  }

  synchronized boolean hasDm(String person) {
    return dms.containsKey(person);
  }

  /// Whose DM a channel is.
  synchronized Optional<ObjectNode> partner(String dm) {
    return dms.entrySet().stream()
        .filter(e -> e.getValue().equals(dm))
        .findFirst()
        .map(e -> users.get(e.getKey()));
  }

  synchronized void setClosed(String person, boolean isClosed) {
    if (isClosed) {
      closed.add(person);
    } else {
      closed.remove(person);
    }
  }

  synchronized boolean isClosed(String dm) {
    return partner(dm).filter(person -> closed.contains(idOf(person))).isPresent();
  }

  synchronized boolean knows(String channelId) {
    return messages.containsKey(channelId);
  }

  /// Makes a message out of what its author sent.
  synchronized ObjectNode post(
      String channelId, ObjectNode author, JsonNode body, Map<String, Attached> attached) {
    ObjectNode message = Shapes.message(id(), channelId, author, body.path("content").asText(""));
    apply(message, body, attached);
    MENTION
        .matcher(message.path("content").asText())
        .results()
        .forEach(mention -> user(mention.group(1)).ifPresent(message.withArray("mentions")::add));
    if (body.hasNonNull("nonce")) {
      message.set("nonce", body.get("nonce"));
    }
    if (body.path("message_reference").isObject()) {
      message.put("type", Shapes.REPLY);
      message
          .putObject("message_reference")
          .put("type", 0)
          .put("channel_id", channelId)
          .put("message_id", body.path("message_reference").path("message_id").asText());
    }
    messages.computeIfAbsent(channelId, _ -> new ArrayList<>()).add(message);
    notifyAll();
    return message;
  }

  /// Makes a change to a message.
  synchronized void apply(ObjectNode message, JsonNode body, Map<String, Attached> attached) {
    if (body.has("content")) {
      message.put("content", body.path("content").asText(""));
    }
    if (body.path("components").isArray()) {
      message.set("components", Shapes.numbered(body.get("components")));
    }
    if (body.path("embeds").isArray()) {
      message.set("embeds", body.get("embeds").deepCopy());
    }
    if (body.path("flags").isInt()) {
      int kept = message.path("flags").asInt() & Shapes.EPHEMERAL;
      message.put("flags", kept | body.path("flags").asInt());
    }
    files.attach(message, body.path("attachments"), attached, this::id);
    violations.addAll(files.resolve(message));
    notifyAll();
  }

  synchronized void showOnlyTo(String message, String person) {
    onlyFor.put(message, person);
  }

  synchronized Optional<ObjectNode> message(String id) {
    return messages.values().stream()
        .flatMap(List::stream)
        .filter(m -> idOf(m).equals(id))
        .findFirst();
  }

  synchronized boolean delete(String id) {
    boolean deleted =
        messages.values().stream().anyMatch(list -> list.removeIf(m -> idOf(m).equals(id)));
    notifyAll();
    return deleted;
  }

  /// What anybody may read in a channel.
  synchronized List<ObjectNode> lasting(String channelId) {
    return messages.getOrDefault(channelId, List.of()).stream()
        .filter(m -> !onlyFor.containsKey(idOf(m)))
        .toList();
  }

  /// What a person sees in a channel.
  synchronized List<Shown> seen(String channelId, String person) {
    return messages.getOrDefault(channelId, List.of()).stream()
        .filter(m -> onlyFor.getOrDefault(idOf(m), person).equals(person))
        .map(this::shown)
        .toList();
  }

  synchronized Shown shown(JsonNode message) {
    return Shown.of(message, files.of(idOf(message)));
  }

  /// The message that was sent to a channel with a nonce a short while ago.
  synchronized Optional<ObjectNode> sentWith(String channelId, String nonce) {
    return Optional.ofNullable(nonces.get(channelId + " " + nonce))
        .filter(sent -> sent.at().plus(NONCE_KNOWN).isAfter(now()))
        .flatMap(sent -> message(sent.message()));
  }

  synchronized void remember(String channelId, String nonce, String message) {
    nonces.put(channelId + " " + nonce, new Sent(message, now()));
  }

  private Instant now() {
    return Instant.now().plus(ahead);
  }

  synchronized void passes(Duration time) {
    ahead = ahead.plus(time);
  }

  synchronized void begin(Interaction interaction) {
    interactions.put(interaction.token(), interaction);
  }

  synchronized Optional<Interaction> interaction(String token) {
    return Optional.ofNullable(interactions.get(token));
  }

  synchronized ArrayNode commands() {
    return commands;
  }

  synchronized void setCommands(ArrayNode all) {
    commands = all;
    notifyAll();
  }
}
