package bearings.discord;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import net.dv8tion.jda.api.utils.SessionController;
import net.dv8tion.jda.api.utils.messages.MessageRequest;

/// The connections to Discord: one, or one for each shard. They come back by themselves.
///
/// What it asks to be told (its intents) are messages in private and on servers; neither needs
/// Discord's approval. Of what is written on servers it reads only what calls the coach.
sealed interface Connection {
  /// Those that there are now, in order.
  List<JDA> shards();

  /// Whether there are others elsewhere.
  boolean isPart();

  void end();

  record One(JDA jda) implements Connection {
    @Override
    public List<JDA> shards() {
      return List.of(jda);
    }

    @Override
    public boolean isPart() {
      return false;
    }

    @Override
    public void end() {
      jda.shutdown();
    }
  }

  record Many(ShardManager manager, int held) implements Connection {
    @Override
    public List<JDA> shards() {
      return manager.getShards().stream()
          .sorted((a, b) -> a.getShardInfo().getShardId() - b.getShardInfo().getShardId())
          .toList();
    }

    @Override
    public boolean isPart() {
      return held < manager.getShardsTotal();
    }

    @Override
    public void end() {
      manager.shutdown();
    }
  }

  /// Begins to connect.
  ///
  /// @param listeners are told of events in order, in a thread that must not wait
  /// @throws net.dv8tion.jda.api.exceptions.InvalidTokenException where Discord does not know the
  ///   token
  static Connection open(DiscordSettings settings, Object... listeners) {
    // The coach calls nobody, whatever it quotes.
    MessageRequest.setDefaultMentions(EnumSet.noneOf(Message.MentionType.class));
    MessageRequest.setDefaultMentionRepliedUser(false);
    ExecutorService events =
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("discord-events").factory());
    try {
      return settings
          .shards()
          .<Connection>map(shards -> many(settings, shards, events, listeners))
          .orElseGet(() -> one(settings, events, listeners));
    } catch (RuntimeException e) {
      events.shutdown();
      throw e;
    }
  }

  private static Connection one(
      DiscordSettings settings, ExecutorService events, Object... listeners) {
    return new One(
        JDABuilder.createLight(
                settings.token(), GatewayIntent.GUILD_MESSAGES, GatewayIntent.DIRECT_MESSAGES)
            .setRestConfig(rest(settings))
            .setSessionController(controller(settings, 1))
            .setCompression(compression(settings))
            .setEnableShutdownHook(false)
            .setEventPool(events, true)
            .addEventListeners(listeners)
            .build());
  }

  private static Connection many(
      DiscordSettings settings, Shards shards, ExecutorService events, Object... listeners) {
    int total = shards instanceof Shards.Some some ? some.total() : 1;
    var builder =
        DefaultShardManagerBuilder.createLight(
                settings.token(), GatewayIntent.GUILD_MESSAGES, GatewayIntent.DIRECT_MESSAGES)
            .setRestConfig(rest(settings))
            .setSessionController(controller(settings, total))
            .setCompression(compression(settings))
            .setEnableShutdownHook(false)
            .setEventPool(events, true)
            .addEventListeners(listeners);
    return switch (shards) {
      case Shards.Recommended _ -> new Many(builder.build(), Integer.MAX_VALUE);
      case Shards.Some some -> {
        builder.setShardsTotal(some.total()).setShards(some.first(), some.last());
        yield new Many(builder.build(), some.last() - some.first() + 1);
      }
    };
  }

  private static RestConfig rest(DiscordSettings settings) {
    var config = new RestConfig();
    settings.apiUrl().map(Connection::folder).ifPresent(config::setBaseUrl);
    return config;
  }

  private static String folder(URI address) {
    String text = address.toString();
    return text.endsWith("/") ? text : text + "/";
  }

  private static SessionController controller(DiscordSettings settings, int total) {
    return settings
        .gatewayUrl()
        .<SessionController>map(address -> new Gateway(address, total))
        .orElseGet(ConcurrentSessionController::new);
  }

  private static Compression compression(DiscordSettings settings) {
    return settings.gatewayUrl().isPresent() ? Compression.NONE : Compression.ZLIB;
  }

  /// One for what is not bound to a server.
  default Optional<JDA> any() {
    return shards().stream().findFirst();
  }

  /// A channel on a server, where one of these connections has it.
  default Optional<MessageChannel> channel(long id) {
    return shards().stream()
        .flatMap(jda -> Optional.ofNullable(jda.getChannelById(MessageChannel.class, id)).stream())
        .findFirst();
  }

  /// Whether everything works now.
  default boolean isUp() {
    List<JDA> shards = shards();
    return !shards.isEmpty()
        && shards.stream().allMatch(jda -> jda.getStatus() == JDA.Status.CONNECTED);
  }

  /// What does not work now; empty where everything does.
  default Optional<String> trouble() {
    List<JDA> shards = shards();
    var down = new ArrayList<String>();
    IntStream.range(0, shards.size())
        .filter(i -> shards.get(i).getStatus() != JDA.Status.CONNECTED)
        .forEach(i -> down.add(shards.get(i).getStatus().name()));
    return isUp()
        ? Optional.empty()
        : Optional.of("not connected to Discord " + down.stream().distinct().toList());
  }

  /// Disconnects and waits until that is done.
  default void close(Duration atMost) {
    List<JDA> shards = shards();
    end();
    long until = System.nanoTime() + atMost.toNanos();
    try {
      for (JDA jda : shards) {
        long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
        // JDA takes nothing for without end.
        if (!jda.awaitShutdown(Math.max(1, left), TimeUnit.MILLISECONDS)) {
          jda.shutdownNow();
        }
      }
    } catch (InterruptedException e) {
      shards.forEach(JDA::shutdownNow);
      Thread.currentThread().interrupt();
    }
  }
}
