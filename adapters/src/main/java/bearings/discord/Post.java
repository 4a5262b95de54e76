package bearings.discord;

import bearings.desk.Enclosure;
import bearings.desk.Outgoing;
import bearings.desk.Outlet;
import bearings.desk.StoreUnavailable;
import bearings.speech.Line;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.interactions.InteractionHook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings replies to Discord, on the way that their route names; by a private message where that
/// way has ended or others would read along.
final class Post implements Outlet {
  private static final Logger LOG = LoggerFactory.getLogger(Post.class);

  /// Bytes (Discord's own number).
  static final int MOST_FILE = 10 << 20;

  /// Beside all else that a message may have, see [Page#MOST_TEXTS].
  private static final int MOST_FILES = 8;

  private final Supplier<Optional<Live>> chat;
  private final InstantSource clock;

  /// @param chat nothing while it is not open
  Post(Supplier<Optional<Live>> chat, InstantSource clock) {
    this.chat = chat;
    this.clock = clock;
  }

  @Override
  public String platform() {
    return Discord.PLATFORM;
  }

  @Override
  public Delivery deliver(Outgoing reply) throws InterruptedException {
    Optional<Route> route = Route.of(reply.address().route());
    OptionalLong user = Places.user(reply.person());
    if (route.isEmpty() || user.isEmpty()) {
      return new Delivery.Impossible("no address of Discord's");
    }
    Optional<Live> live = chat.get();
    Optional<JDA> jda = live.flatMap(l -> l.connection().any());
    if (jda.isEmpty()) {
      return new Delivery.Refused(Optional.empty(), "not connected yet");
    }
    try {
      new Way(live.get(), jda.get(), reply, user.getAsLong(), clock.instant()).go(route.get());
      return new Delivery.Accepted();
    } catch (Trouble e) {
      return e.delivery();
    } catch (StoreUnavailable e) {
      return new Delivery.Refused(Optional.empty(), "what is held cannot be read now");
    }
  }

  /// Better the words alone than nothing of an answer.
  private static boolean fits(Enclosure file) {
    boolean fits = file.content().length <= MOST_FILE;
    if (!fits) {
      LOG.warn("a file of {} bytes is more than Discord takes", file.content().length);
    }
    return fits;
  }

  /// One reply on its way.
  private record Way(Live live, JDA jda, Outgoing reply, long user, Instant now) {

    void go(Route route) throws Trouble, InterruptedException {
      OptionalLong channel = Places.channel(reply.address());
      switch (route) {
        case Route.Plain _ -> {
          if (channel.isPresent() && !reply.reply().privately()) {
            openly(channel.getAsLong(), OptionalLong.empty());
          } else {
            directly();
          }
        }
        case Route.ReplyTo to -> {
          if (channel.isEmpty()) {
            directly();
          } else if (reply.reply().privately()) {
            directlyOrSaySo(channel.getAsLong(), to);
          } else {
            openlyOrDirectly(channel.getAsLong(), to);
          }
        }
        case Route.Response response -> inResponse(response);
        case Route.Told told -> directlyAndSaySo(told);
      }
    }

    private void directly() throws Trouble, InterruptedException {
      directly(List.of());
    }

    /// @param before what is said first
    private void directly(List<String> before) throws Trouble, InterruptedException {
      posting(live.directs().with(user, jda))
          .send(new Drawing(live.words()).direct(before, reply.reply()), files());
    }

    /// Nobody expects it there, so it says why it comes.
    private void directlyInstead(List<String> before) throws Trouble, InterruptedException {
      var moved = Stream.of(live.words().of(Line.CHAT_MOVED));
      directly(Stream.concat(moved, before.stream()).toList());
    }

    private void openly(long channel, OptionalLong to) throws Trouble, InterruptedException {
      posting(channel(channel))
          .answering(to)
          .send(List.of(new Drawing(live.words()).open(reply.reply())), List.of());
    }

    /// Where the coach may not write or the channel is gone, the person is answered all the same.
    private void openlyOrDirectly(long channel, Route.ReplyTo to)
        throws Trouble, InterruptedException {
      try {
        openly(channel, OptionalLong.of(to.message()));
      } catch (Trouble e) {
        if (e.kind() != Trouble.Kind.NEVER) {
          throw e;
        }
        directly();
      }
    }

    private MessageChannel channel(long id) throws Trouble {
      var found = live.connection().channel(id);
      if (found.isPresent()) {
        return found.get();
      }
      // Another program may have it, or this one may not have heard of it yet.
      boolean perhaps = live.connection().isPart() || !live.connection().isUp();
      throw new Trouble(perhaps ? Trouble.Kind.LATER : Trouble.Kind.NEVER, "no such channel here");
    }

    private Posting posting(MessageChannel channel) {
      return new Posting(channel, reply, OptionalLong.empty(), now);
    }

    /// What is for the person alone does not go where others read along; where it cannot go in
    /// private, that is said there, and nothing else.
    private void directlyOrSaySo(long channel, Route.ReplyTo to)
        throws Trouble, InterruptedException {
      try {
        directly();
      } catch (Trouble e) {
        if (e.kind() == Trouble.Kind.CLOSED) {
          var closed = Drawing.sentence(live.words().of(Line.DM_CLOSED));
          posting(channel(channel))
              .answering(OptionalLong.of(to.message()))
              .send(List.of(closed), List.of());
        }
        throw e;
      }
    }

    private void directlyAndSaySo(Route.Told told) throws Trouble, InterruptedException {
      try {
        directly();
        say(told, Line.CHAT_IN_PRIVATE);
      } catch (Trouble e) {
        if (e.kind() == Trouble.Kind.CLOSED) {
          say(told, Line.DM_CLOSED);
        }
        throw e;
      }
    }

    private void say(Route.Told told, Line line) {
      if (told.isOpen(now)) {
        Sending.say(
            InteractionHook.from(jda, told.token()), Drawing.sentence(live.words().of(line)));
      }
    }

    private void inResponse(Route.Response response) throws Trouble, InterruptedException {
      List<String> chosen = response.chosen().map(live.words()::chosen).stream().toList();
      if (!response.isOpen(now)) {
        directlyInstead(chosen);
        return;
      }
      Optional<Page> page = new Drawing(live.words()).aside(chosen, reply.reply());
      if (page.isEmpty()) {
        directlyAndSaySo(new Route.Told(response.token(), response.since()));
        return;
      }
      try {
        var message = Sending.replaced(page.get(), files());
        Rest.ask(() -> InteractionHook.from(jda, response.token()).editOriginal(message));
      } catch (Trouble e) {
        if (e.kind() != Trouble.Kind.GONE) {
          throw e;
        }
        directlyInstead(chosen);
      }
    }

    private List<Enclosure> files() {
      return live.enclosures().with(reply, live.desk()).stream()
          .filter(Post::fits)
          .limit(MOST_FILES)
          .toList();
    }
  }
}
