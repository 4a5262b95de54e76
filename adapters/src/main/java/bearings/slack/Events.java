package bearings.slack;

import bearings.desk.Outcome;
import bearings.dialogue.Incoming.Act;
import bearings.dialogue.Place;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What Slack tells: messages, mentions, an opened home, being sent away. Each listener commits and
/// returns. What the coach has no use for is acknowledged by Bolt.
final class Events {
  private static final Logger LOG = LoggerFactory.getLogger(Events.class);

  private final Arrivals arrivals;
  private final Directory directory;
  private final Workspaces workspaces;
  private final HomeTab home;

  Events(Arrivals arrivals, Directory directory, Workspaces workspaces, HomeTab home) {
    this.arrivals = arrivals;
    this.directory = directory;
    this.workspaces = workspaces;
    this.home = home;
  }

  /// A message, of whatever kind.
  ///
  /// @param mention whether Slack itself says that it calls the coach
  /// @param edit when it was changed; empty where it is new
  private record Message(
      boolean mention,
      String team,
      String channel,
      @Nullable String user,
      @Nullable String bot,
      @Nullable String text,
      String ts,
      @Nullable String thread,
      String edit) {

    Spot.Home who() {
      return new Spot.Home(team, String.valueOf(user));
    }

    boolean isDirect() {
      return channel.startsWith("D");
    }

    /// The same for a message and for the mention that it is.
    String eventId() {
      return "msg " + channel + " " + ts + (edit.isEmpty() ? "" : " edit " + edit);
    }

    boolean isBy(String us) {
      return user == null || bot != null || user.equals(us);
    }
  }

  void listen(App app) {
    app.use((request, _, chain) ->
        request.getRequestType() == RequestType.Event
                && hasSameWords(request.getRequestBodyAsString())
            ? Response.ok()
            : chain.next(request));
    app.event(
        AppMentionEvent.class,
        (payload, ctx) -> {
          var e = payload.getEvent();
          return heard(
              new Message(
                  true,
                  payload.getTeamId(),
                  e.getChannel(),
                  e.getUser(),
                  e.getBotId(),
                  e.getText(),
                  e.getTs(),
                  e.getThreadTs(),
                  ""),
              ctx);
        });
    app.event(
        MessageEvent.class,
        (payload, ctx) -> {
          var e = payload.getEvent();
          return heard(
              new Message(
                  false,
                  payload.getTeamId(),
                  e.getChannel(),
                  e.getUser(),
                  e.getBotId(),
                  e.getText(),
                  e.getTs(),
                  e.getThreadTs(),
                  ""),
              ctx);
        });
    app.event(
        MessageFileShareEvent.class,
        (payload, ctx) -> {
          var e = payload.getEvent();
          return heard(
              new Message(
                  false,
                  payload.getTeamId(),
                  e.getChannel(),
                  e.getUser(),
                  null,
                  e.getText(),
                  e.getTs(),
                  e.getThreadTs(),
                  ""),
              ctx);
        });
    app.event(MessageChangedEvent.class, this::changed);
    app.event(
        AppHomeOpenedEvent.class,
        (payload, ctx) -> {
          var who = new Spot.Home(payload.getTeamId(), payload.getEvent().getUser());
          home.opened(
              who, String.valueOf(payload.getEvent().getTab()), payload.getEvent().getChannel());
          return ctx.ack();
        });
    app.event(AppUninstalledEvent.class, (payload, ctx) -> sentAway(payload.getTeamId(), ctx));
    app.event(
        TokensRevokedEvent.class,
        (payload, ctx) -> {
          var tokens = payload.getEvent().getTokens();
          boolean bot = tokens != null && tokens.getBot() != null && !tokens.getBot().isEmpty();
          return bot ? sentAway(payload.getTeamId(), ctx) : ctx.ack();
        });
  }

  /// A message that somebody changed afterwards, in private, counts as a new one where its words
  /// differ. In a channel it was answered already, and others have read both.
  private Response changed(EventsApiPayload<MessageChangedEvent> payload, EventContext ctx) {
    var now = payload.getEvent().getMessage();
    String channel = payload.getEvent().getChannel();
    if (now == null || now.getEdited() == null || !channel.startsWith("D")) {
      return ctx.ack();
    }
    return heard(
        new Message(
            false,
            payload.getTeamId(),
            channel,
            now.getUser(),
            now.getBotId(),
            now.getText(),
            now.getTs(),
            now.getThreadTs(),
            now.getEdited().getTs()),
        ctx);
  }

  /// Whether a message was changed in something else than its words. Read from the raw event: the
  /// SDK leaves out how the message was before.
  private static boolean hasSameWords(String body) {
    if (!body.contains("message_changed")) {
      return false;
    }
    try {
      JsonObject event = JsonParser.parseString(body).getAsJsonObject().getAsJsonObject("event");
      return event
          .getAsJsonObject("message")
          .get("text")
          .equals(event.getAsJsonObject("previous_message").get("text"));
    } catch (RuntimeException e) {
      return false;
    }
  }

  private Response heard(Message message, EventContext ctx) {
    String us = workspaces.us(message.team()).orElse("");
    String text = message.text() == null ? "" : message.text();
    boolean meant = message.isDirect() || message.mention() || calls(text, us);
    String words = Mrkdwn.heard(text, us);
    if (message.isBy(us) || !meant || (message.isDirect() && words.isEmpty())) {
      return ctx.ack();
    }
    Instant at = message.edit().isEmpty() ? arrivals.written(message.ts()) : arrivals.now();
    return settled(
        message.isDirect() ? direct(message, words, at) : mention(message, words, at), ctx);
  }

  private static boolean calls(String text, String us) {
    return !us.isEmpty() && (text.contains("<@" + us + ">") || text.contains("<@" + us + "|"));
  }

  private CompletableFuture<Outcome> direct(Message message, String words, Instant at) {
    directory.saw(message.who(), message.channel());
    var spot =
        Spot.message(message.team(), message.channel(), Optional.ofNullable(message.thread()));
    return arrivals.take(
        message.who(), message.eventId(), spot.address(), new Act.Text(words), at, Place.DM);
  }

  /// Answered in the thread of the mention, which it begins where there is none.
  private CompletableFuture<Outcome> mention(Message message, String words, Instant at) {
    String thread = message.thread() == null ? message.ts() : message.thread();
    var spot = Spot.message(message.team(), message.channel(), Optional.of(thread));
    return arrivals.take(
        message.who(), message.eventId(), spot.address(), new Act.Text(words), at, Place.CHANNEL);
  }

  private Response settled(CompletableFuture<Outcome> coming, EventContext ctx) {
    if (arrivals.inTime(coming).filter(Arrivals::isSettled).isEmpty()) {
      throw new NotTaken();
    }
    return ctx.ack();
  }

  /// Nobody of a workspace that has sent the coach away is kept.
  private Response sentAway(String team, EventContext ctx) {
    int people = arrivals.desk().forgetWorkspace(Slack.PLATFORM, team);
    directory.forget(team);
    LOG.info("a workspace sent the coach away; {} people were erased", people);
    return ctx.ack();
  }
}
