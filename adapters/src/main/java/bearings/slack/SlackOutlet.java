package bearings.slack;

import bearings.desk.FrontDesk;
import bearings.desk.Outgoing;
import bearings.desk.Outlet;
import bearings.desk.Reply;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Delivers replies to Slack. What may only reach the person is never put where others read it.
final class SlackOutlet implements Outlet {
  private static final ObjectWriter JSON = new ObjectMapper().writerWithDefaultPrettyPrinter();

  private final Supplier<Optional<FrontDesk>> desk;
  private final Directory directory;
  private final Post post;
  private final InstantSource clock;

  /// @param desk nobody before the chat is open
  SlackOutlet(
      Supplier<Optional<FrontDesk>> desk, Directory directory, Post post, InstantSource clock) {
    this.desk = desk;
    this.directory = directory;
    this.post = post;
    this.clock = clock;
  }

  @Override
  public String platform() {
    return Slack.PLATFORM;
  }

  @Override
  public Delivery deliver(Outgoing reply) throws InterruptedException {
    Optional<FrontDesk> open = desk.get();
    if (open.isEmpty()) {
      return new Delivery.Refused(Optional.empty(), "not connected yet");
    }
    Optional<Spot> spot = Spot.of(reply.address());
    if (spot.isEmpty()) {
      return new Delivery.Impossible("not an address in Slack");
    }
    Words words = new Words(open.get().content().phrases());
    return reply.reply().exports()
        ? handedOver(open.get(), reply, spot.get(), words)
        : to(spot.get(), reply, words);
  }

  private Delivery to(Spot spot, Outgoing reply, Words words) throws InterruptedException {
    return switch (spot) {
      case Spot.Home _ -> inPrivate(reply, words);
      case Spot.Channel channel ->
          switch (channel.way()) {
            case Spot.Way.Message(var thread) -> {
              if (channel.isDirect()) {
                yield posted(channel, thread, SlackDrawing.direct(reply.reply(), words), reply);
              }
              yield isForAll(reply.reply())
                  ? posted(channel, thread, SlackDrawing.open(reply.reply(), words), reply)
                  : seenByOne(channel, thread, reply, words);
            }
            case Spot.Way.Ephemeral(var thread) -> seenByOne(channel, thread, reply, words);
            case Spot.Way.Response response -> responded(response, reply, words);
          };
    };
  }

  /// A question is for the person too: whoever else pressed would answer for themselves.
  private static boolean isForAll(Reply reply) {
    return !reply.privately() && !reply.exports() && reply.asks().isEmpty();
  }

  private Delivery posted(Spot.Channel at, Optional<String> thread, Drawn drawn, Outgoing reply)
      throws InterruptedException {
    if (reply.perhapsSent()) {
      switch (post.stands(at, thread, reply.key(), reply.created())) {
        case Called.Done<Boolean>(Boolean stands) -> {
          if (stands) {
            return new Delivery.Accepted();
          }
        }
        case Called.Silent<Boolean>(String why) -> {
          return new Delivery.Unknown(why);
        }
        case Called.Failed<Boolean>(String error, var after) -> {
          // Where the coach may not look, as in channels, a rare repeat is better than silence.
          if (!error.equals("missing_scope")) {
            return post.failed(error, after);
          }
        }
      }
    }
    return post.message(at, thread, drawn, reply.key());
  }

  private Delivery seenByOne(Spot.Channel at, Optional<String> thread, Outgoing reply, Words words)
      throws InterruptedException {
    var drawn = SlackDrawing.direct(reply.reply(), words);
    Delivery delivery = post.ephemeral(at, thread, reply.person().user(), drawn);
    return delivery instanceof Delivery.Impossible ? inPrivate(reply, words) : delivery;
  }

  private Delivery responded(Spot.Way.Response way, Outgoing reply, Words words)
      throws InterruptedException {
    if (post.takes(way, clock.instant())) {
      var delivery = post.response(way.url(), SlackDrawing.direct(reply.reply(), words), false);
      if (!(delivery instanceof Delivery.Impossible)) {
        return delivery;
      }
    }
    return inPrivate(reply, words);
  }

  /// Into the person's DM.
  private Delivery inPrivate(Outgoing reply, Words words) throws InterruptedException {
    return switch (direct(reply)) {
      case Called.Done<Spot.Channel>(var channel) ->
          posted(channel, Optional.empty(), SlackDrawing.direct(reply.reply(), words), reply);
      case Called.Failed<Spot.Channel>(String error, var after) -> post.failed(error, after);
      // Opening a DM sends nothing yet.
      case Called.Silent<Spot.Channel>(String why) -> new Delivery.Refused(Optional.empty(), why);
    };
  }

  private Called<Spot.Channel> direct(Outgoing reply) {
    String team = reply.person().workspace();
    return switch (directory.direct(new Spot.Home(team, reply.person().user()))) {
      case Called.Done<String>(String id) ->
          new Called.Done<>(Spot.message(team, id, Optional.empty()));
      case Called.Failed<String>(String error, var after) -> new Called.Failed<>(error, after);
      case Called.Silent<String>(String why) -> new Called.Silent<>(why);
    };
  }

  /// Everything that is held about the person goes with the reply as a file, always into their DM.
  private Delivery handedOver(FrontDesk open, Outgoing reply, Spot spot, Words words)
      throws InterruptedException {
    Optional<Map<String, Object>> held = open.export(reply.person(), List.of(reply));
    boolean direct = spot instanceof Spot.Channel channel && channel.isDirect();
    Delivery said = direct ? to(spot, reply, words) : inPrivate(reply, words);
    if (!(said instanceof Delivery.Accepted) || held.isEmpty()) {
      return said;
    }
    Called<Spot.Channel> channel =
        spot instanceof Spot.Channel c && direct ? new Called.Done<>(c) : direct(reply);
    if (!(channel instanceof Called.Done<Spot.Channel>(var at))) {
      return new Delivery.Unknown("the file is still to come");
    }
    var thread = at.way() instanceof Spot.Way.Message(var ts) ? ts : Optional.<String>empty();
    var delivery =
        post.file(
            at,
            thread,
            new Post.Attachment("bearings-export.json", json(held.get()), Optional.empty()));
    return switch (delivery) {
      case Delivery.Accepted _, Delivery.Impossible _ -> delivery;
      // The words are there; with this outcome they are looked for before they are sent again.
      case Delivery.Refused(_, String reason) -> new Delivery.Unknown(reason);
      case Delivery.Unknown unknown -> unknown;
    };
  }

  private static byte[] json(Map<String, Object> held) {
    try {
      return JSON.writeValueAsBytes(plain(held));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an export is plain values", e);
    }
  }

  /// Values as JSON has them: what is not known is null.
  private static @Nullable Object plain(Object value) {
    return switch (value) {
      case Optional<?> some -> some.isPresent() ? plain(some.get()) : null;
      case Map<?, ?> map -> {
        var plain = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((key, one) -> plain.put(String.valueOf(key), plain(one)));
        yield plain;
      }
      case Collection<?> all -> all.stream().map(SlackOutlet::plain).toList();
      default -> value;
    };
  }
}
