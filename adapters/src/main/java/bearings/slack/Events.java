package bearings.slack;

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
  private final Agents agents;

  Events(
      Arrivals arrivals, Directory directory, Workspaces workspaces, HomeTab home, Agents agents) {
    this.arrivals = arrivals;
    this.directory = directory;
    this.workspaces = workspaces;
    this.home = home;
    this.agents = agents;
  }

  void listen(App app) {
    app.use((request, _, chain) ->
        request.getRequestType() == RequestType.Event
                && hasSameWords(request.getRequestBodyAsString())
            ? Response.ok()
            : chain.next(request));
    app.event(AppMentionEvent.class, (payload, ctx) -> heard(Written.mention(payload), ctx));
    app.event(MessageEvent.class, (payload, ctx) -> heard(Written.message(payload), ctx));
    app.event(MessageFileShareEvent.class, (payload, ctx) -> heard(Written.message(payload), ctx));
    app.event(MessageChangedEvent.class, this::changed);
    app.event(
        AppHomeOpenedEvent.class,
        (payload, ctx) -> {
          var who = new Spot.Home(payload.getTeamId(), payload.getEvent().getUser());
          home.opened(
              who, String.valueOf(payload.getEvent().getTab()), payload.getEvent().getChannel());
          return ctx.ack();
        });
    app.event(AppUninstalledEvent.class, this::sentAway);
    app.event(
        TokensRevokedEvent.class,
        (payload, ctx) -> {
          var tokens = payload.getEvent().getTokens();
          boolean bot = tokens != null && tokens.getBot() != null && !tokens.getBot().isEmpty();
          return bot ? sentAway(payload, ctx) : ctx.ack();
        });
  }

  /// A message that somebody changed afterwards, in private, counts as a new one where its words
  /// differ. In a channel it was answered already, and others have read both.
  private Response changed(EventsApiPayload<MessageChangedEvent> payload, EventContext ctx) {
    Optional<Written> now = Written.changed(payload);
    return now.isPresent() && now.get().isDirect() ? heard(now.get(), ctx) : ctx.ack();
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

  private Response heard(Written message, EventContext ctx) {
    String us = workspaces.us(message.team()).orElse("");
    boolean meant = message.isDirect() || message.mention() || message.calls(us);
    String words = Mrkdwn.heard(message.text(), us);
    if (message.isBy(us) || !meant || (message.isDirect() && words.isEmpty())) {
      return ctx.ack();
    }
    if (message.isDirect()) {
      directory.saw(message.who(), message.channel());
      agents.thinks(message);
    }
    Instant at = message.edit().isEmpty() ? arrivals.written(message.ts()) : arrivals.now();
    var coming =
        arrivals.take(
            message.who(),
            message.eventId(),
            message.answerAt().address(),
            new Act.Text(words),
            at,
            message.isDirect() ? Place.DM : Place.CHANNEL);
    if (arrivals.inTime(coming).filter(Arrivals::isSettled).isEmpty()) {
      throw new NotTaken();
    }
    return ctx.ack();
  }

  /// Nobody of a workspace that has sent the coach away is kept. Told late, after it was invited
  /// anew, the invitation stays.
  private Response sentAway(EventsApiPayload<?> payload, EventContext ctx) {
    String team = payload.getTeamId();
    int people = arrivals.desk().forgetWorkspace(Slack.PLATFORM, team);
    directory.forget(team);
    // Last: until then Slack, told that this failed, comes again and everything is done anew.
    workspaces.forget(
        team,
        Optional.ofNullable(payload.getEventTime())
            .map(seconds -> Instant.ofEpochSecond(seconds))
            .orElseGet(arrivals::now));
    LOG.info("a workspace sent the coach away; {} people were erased", people);
    return ctx.ack();
  }
}
