package bearings.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The fake Discord, running. It notes every violation of Discord's rules and of ours in
/// [#violations], which each test holds to be empty at its end.
public final class FakeDiscord implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final World world = new World();
  private final Gateway gateway = new Gateway(world);
  private final Routes routes = new Routes(world, gateway);
  private final Rest rest = new Rest(world, routes);

  private FakeDiscord() {}

  /// Starts one on ports of its own.
  public static FakeDiscord start() {
    var discord = new FakeDiscord();
    try {
      discord.gateway.open();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return discord;
  }

  /// The bot's token.
  public String token() {
    return World.TOKEN;
  }

  /// Where its HTTP API is, with a slash at the end.
  public URI apiUrl() {
    return URI.create(rest.url());
  }

  public URI gatewayUrl() {
    return URI.create("ws://127.0.0.1:" + gateway.getPort());
  }

  /// Somebody new, in the server.
  public Person person(String name) {
    return new Person(world, gateway, world.newUser(name, false));
  }

  /// Another bot in the server, which can only speak.
  public Person otherBot(String name) {
    return new Person(world, gateway, world.newUser(name, true));
  }

  public String botId() {
    return World.idOf(world.bot);
  }

  /// The server's only channel.
  public String channel() {
    return World.idOf(world.channel);
  }

  public Faults faults() {
    return world.faults;
  }

  /// What was done that Discord or we forbid.
  public List<String> violations() {
    return world.violations();
  }

  /// The commands that the bot has registered.
  public JsonNode commands() {
    return world.commands();
  }

  /// Every request so far that was for the fake to answer.
  public List<Request> requests() {
    return world.requests();
  }

  /// So many requests to a route, ids left out: `POST /channels/*/messages`.
  public long requests(String route) {
    String pattern = route.replace("*", "[^/]+");
    return requests().stream().filter(r -> r.route().matches(pattern)).count();
  }

  /// A message as Discord holds it now.
  public JsonNode message(String id) {
    synchronized (world) {
      return world.message(id).orElseThrow().deepCopy();
    }
  }

  /// The bot gives its sign of life for something, and its program dies before it does more.
  public void signsAndDies(Interaction interaction) {
    var sign = Json.object().put("type", 5);
    var path = List.of("interactions", interaction.id(), interaction.token(), "callback");
    routes.answer(new Routes.Call("POST", path, Map.of(), sign, new Multipart("", Map.of())));
  }

  /// Takes a message away, as a moderator does.
  public void delete(String message) {
    world.delete(message);
  }

  /// So much time passes at once, in which every request that is under way comes to its end. A
  /// nonce is known for five minutes.
  public void passes(Duration time) {
    rest.hurry();
    world.passes(time);
  }

  /// Waits for something.
  public <T> T await(String what, Supplier<Optional<T>> there) {
    return world.await(what, PATIENCE, there);
  }

  /// Waits until something holds.
  public void awaitTrue(String what, Supplier<Boolean> holds) {
    await(what, () -> Optional.of(holds.get()).filter(h -> h));
  }

  /// Whether a bot is connected.
  public boolean isConnected() {
    return gateway.isConnected();
  }

  /// How many sessions were begun.
  public int identified() {
    return gateway.identified();
  }

  /// The sessions there are, as connections of how many: `0/4`, `1/4`.
  public List<String> shards() {
    return gateway.shards();
  }

  /// How many sessions were taken up again.
  public int resumed() {
    return gateway.resumed();
  }

  /// Cuts the bot's connection. What happens meanwhile comes when it takes the session up again.
  public void cut() {
    gateway.cut(0);
  }

  /// Cuts the bot's connection; when it takes the session up again, so many events come once more.
  public void cutAndRepeat(int events) {
    gateway.cut(events);
  }

  /// Asks the bot to connect anew (op 7).
  public void askToReconnect() {
    gateway.askToReconnect();
  }

  /// Ends the bot's session (op 9): it has to begin a new one, and has missed what happened.
  public void invalidate() {
    gateway.invalidate();
  }

  /// The next attempt to take up a session is refused (op 9).
  public void refuseNextResume() {
    gateway.refuseNextResume();
  }

  /// Sessions that begin from now on have to wait for their servers, as they do where there are
  /// many; what is said in private comes meanwhile.
  public void holdServers() {
    gateway.holdServers(true);
  }

  /// The servers come.
  public void giveServers() {
    gateway.holdServers(false);
  }

  @Override
  public void close() {
    rest.close();
    try {
      gateway.stop(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
