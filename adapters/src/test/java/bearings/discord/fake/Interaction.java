package bearings.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Something a person did that the bot has three seconds to answer: what it answered so far.
public final class Interaction {
  static final Duration DEADLINE = Duration.ofSeconds(3);
  static final Duration PATIENCE = Duration.ofSeconds(60);

  /// What it was; the numbers are Discord's.
  enum Kind {
    COMMAND(2, 4, 5, 9),
    COMPONENT(3, 4, 5, 6, 7, 9),
    AUTOCOMPLETE(4, 8),
    MODAL(5, 4, 5, 6, 7);

    final int number;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot be changed
    final Set<Integer> answers;

    Kind(int number, Integer... answers) {
      this.number = number;
      this.answers = Set.of(answers);
    }
  }

  private final World world;
  private final Kind kind;
  private final String id;
  private final String token;
  private final String person;
  private final String channel;
  private final Optional<String> message;
  private final boolean userInstalled;
  private final Instant at = Instant.now();
  private final List<String> followUps = new ArrayList<>();
  private Optional<Integer> answered = Optional.empty();
  private Optional<String> original = Optional.empty();
  private Optional<JsonNode> data = Optional.empty();
  private boolean expired;

  Interaction(
      World world,
      Kind kind,
      String person,
      String channel,
      Optional<String> message,
      boolean userInstalled) {
    this.world = world;
    this.kind = kind;
    this.person = person;
    this.channel = channel;
    this.message = message;
    this.userInstalled = userInstalled;
    this.id = world.id();
    this.token = "interaction-" + id;
  }

  Kind kind() {
    return kind;
  }

  String id() {
    return id;
  }

  /// By what it is answered.
  public String token() {
    return token;
  }

  String person() {
    return person;
  }

  String channel() {
    return channel;
  }

  /// The message it happened on.
  Optional<String> message() {
    return message;
  }

  boolean isUserInstalled() {
    return userInstalled;
  }

  boolean isLate() {
    return Instant.now().isAfter(at.plus(DEADLINE));
  }

  List<String> followUpIds() {
    return followUps;
  }

  /// The type of its first answer.
  Optional<Integer> answeredWith() {
    return answered;
  }

  void answered(int type, Optional<JsonNode> with, Optional<String> messageId) {
    answered = Optional.of(type);
    data = with;
    original = messageId;
    world.changed();
  }

  Optional<String> original() {
    return original;
  }

  boolean isExpired() {
    return expired;
  }

  /// Fifteen minutes have passed: its token is good for nothing any more.
  public void expires() {
    expired = true;
  }

  /// Whether its first answer came in two steps: a sign of life, then the words.
  public boolean wasDeferred() {
    return world.await("a sign of life", PATIENCE, this::answeredWith) == 5;
  }

  /// The answer, once its words are there.
  public Shown answer() {
    return world.await(
        "the answer to an interaction",
        PATIENCE,
        () -> original.flatMap(world::message).map(world::shown).filter(shown -> !shown.loading()));
  }

  /// Waits for an answer that has such words.
  public Shown answerWith(String words) {
    return world.await(
        "an answer with: " + words,
        PATIENCE,
        () ->
            original
                .flatMap(world::message)
                .map(world::shown)
                .filter(s -> s.text().contains(words)));
  }

  /// What was said after the answer.
  public List<Shown> followUps() {
    synchronized (world) {
      return followUps.stream().flatMap(f -> world.message(f).stream()).map(world::shown).toList();
    }
  }

  /// What is proposed to go on with: the values.
  public List<String> choices() {
    JsonNode given = world.await("choices", PATIENCE, () -> data);
    return Json.items(given.path("choices")).stream().map(c -> c.path("value").asText()).toList();
  }

  /// The form that opened.
  public JsonNode modal() {
    return world.await("a modal", PATIENCE, () -> data.filter(d -> d.has("title")));
  }

  /// Waits until the bot has given a sign of life.
  public Interaction acknowledged() {
    world.await("a sign of life", PATIENCE, this::answeredWith);
    return this;
  }
}
