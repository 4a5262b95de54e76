package bearings.slack;

import bearings.desk.Enclosure;
import bearings.desk.Enclosures;
import bearings.desk.FrontDesk;
import bearings.desk.Outgoing;
import bearings.desk.Outlet;
import bearings.desk.Reply;
import bearings.desk.StoreUnavailable;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Delivers replies to Slack. What may only reach the person is never put where others read it.
final class SlackOutlet implements Outlet {
  private final Supplier<Optional<FrontDesk>> desk;
  private final Directory directory;
  private final Post post;
  private final Enclosures enclosures;
  private final InstantSource clock;

  /// @param desk nobody before the chat is open
  SlackOutlet(
      Supplier<Optional<FrontDesk>> desk,
      Directory directory,
      Post post,
      Enclosures enclosures,
      InstantSource clock) {
    this.desk = desk;
    this.directory = directory;
    this.post = post;
    this.enclosures = enclosures;
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
    try {
      Words words = new Words(open.get().content().phrases());
      return delivered(spot.get(), reply, words, enclosures.with(reply, open.get()));
    } catch (StoreUnavailable e) {
      return new Delivery.Refused(Optional.empty(), "what is held cannot be read now");
    }
  }

  /// The words first; files always into the person's DM.
  private Delivery delivered(Spot spot, Outgoing reply, Words words, List<Enclosure> files)
      throws InterruptedException {
    boolean here = isDirect(spot) || !reply.reply().exports();
    Delivery said = here ? to(spot, reply, words) : inPrivate(reply, words);
    return said instanceof Delivery.Accepted && !files.isEmpty()
        ? enclosed(spot, reply, files)
        : said;
  }

  private static boolean isDirect(Spot spot) {
    return spot instanceof Spot.Channel channel && channel.isDirect();
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
    return directory
        .direct(new Spot.Home(team, reply.person().user()))
        .map(id -> Spot.message(team, id, Optional.empty()));
  }

  /// Puts files below words that are there already: whatever becomes of a file, the words are
  /// looked for before they are sent again.
  private Delivery enclosed(Spot spot, Outgoing reply, List<Enclosure> files)
      throws InterruptedException {
    Called<Spot.Channel> direct =
        spot instanceof Spot.Channel channel && channel.isDirect()
            ? new Called.Done<>(channel)
            : direct(reply);
    if (!(direct instanceof Called.Done<Spot.Channel>(var at))) {
      return new Delivery.Unknown("a file is still to come");
    }
    var thread = at.way() instanceof Spot.Way.Message(var ts) ? ts : Optional.<String>empty();
    for (Enclosure file : files) {
      Delivery delivery = post.file(at, thread, file, reply);
      if (!(delivery instanceof Delivery.Accepted)) {
        return delivery instanceof Delivery.Refused(_, String reason)
            ? new Delivery.Unknown(reason)
            : delivery;
      }
    }
    return new Delivery.Accepted();
  }
}
