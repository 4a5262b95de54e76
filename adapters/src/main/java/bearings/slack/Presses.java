package bearings.slack;

import bearings.desk.Address;
import bearings.desk.Outcome;
import bearings.dialogue.Incoming.Act;
import bearings.dialogue.Place;
import bearings.speech.Line;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload.Action;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.block.LayoutBlock;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What people press and call: choices, "Continue privately", `/behind`. Slack does not send these
/// again, so each is acknowledged whatever becomes of it, and who pressed is told where nothing
/// does.
final class Presses {
  private static final Duration RESPONSES_LIVE = Duration.ofMinutes(30);
  private static final Pattern CHOICES =
      Pattern.compile(Pattern.quote(SlackDrawing.CHOOSE) + "\\d+");
  private static final Pattern COMMANDS = Pattern.compile("/.*");

  private final Arrivals arrivals;
  private final Workspaces workspaces;
  private final Post post;
  private final Errands errands;

  Presses(Arrivals arrivals, Workspaces workspaces, Post post, Errands errands) {
    this.arrivals = arrivals;
    this.workspaces = workspaces;
    this.post = post;
    this.errands = errands;
  }

  void listen(App app) {
    app.blockAction(CHOICES, (request, ctx) -> chosen(request.getPayload(), ctx));
    app.blockAction(SlackDrawing.PRIVATE, (request, ctx) -> inPrivate(request.getPayload(), ctx));
    // Whatever the operator has called it: the manifest says /behind.
    app.command(COMMANDS, this::called);
  }

  private Response called(SlashCommandRequest request, SlashCommandContext ctx) {
    var command = request.getPayload();
    var who = new Spot.Home(command.getTeamId(), command.getUserId());
    var url = Optional.ofNullable(command.getResponseUrl()).map(URI::create);
    var address =
        url.map(u -> response(command.getTeamId(), command.getChannelId(), u))
            .orElseGet(who::address);
    String words =
        Mrkdwn.heard(String.valueOf(command.getText() == null ? "" : command.getText()), "");
    var coming =
        arrivals.take(
            who,
            "slash " + command.getTriggerId(),
            address,
            new Act.Command(words),
            arrivals.now(),
            // Only who called sees the answer.
            Place.DM);
    Optional<Outcome> outcome = arrivals.inTime(coming);
    if (outcome.isPresent() && !Arrivals.isSettled(outcome.get())) {
      return ctx.ack(r -> r.responseType("ephemeral").text(unavailable().text()));
    }
    if (outcome.isEmpty()) {
      sayWhereNothingCame(coming, url);
    }
    return ctx.ack();
  }

  private Address response(String team, String channel, URI url) {
    return new Spot.Channel(
            team, channel, new Spot.Way.Response(url, arrivals.now().plus(RESPONSES_LIVE)))
        .address();
  }

  private Drawn unavailable() {
    return SlackDrawing.sentence(arrivals.words().of(Line.CHAT_UNAVAILABLE));
  }

  /// Where the desk took too long for Slack, who pressed still learns if nothing came of it.
  private void sayWhereNothingCame(CompletableFuture<Outcome> coming, Optional<URI> url) {
    coming.whenComplete((outcome, _) -> {
      if (outcome == null || !Arrivals.isSettled(outcome)) {
        say(url, Line.CHAT_UNAVAILABLE);
      }
    });
  }

  /// One sentence that only who pressed sees.
  private void say(Optional<URI> url, Line line) {
    url.ifPresent(u ->
        errands.run(
            "saying a sentence",
            () -> post.response(u, SlackDrawing.sentence(arrivals.words().of(line)), false)));
  }

  private Response chosen(BlockActionPayload press, ActionContext ctx) {
    Action action = press.getActions().getFirst();
    var selected = action.getSelectedOption();
    String id = selected == null ? action.getValue() : selected.getValue();
    var coming =
        arrivals.take(
            who(press),
            eventId(press, action),
            answerTo(press),
            new Act.Choose(String.valueOf(id)),
            arrivals.now(),
            isOpen(press) ? Place.CHANNEL : Place.DM);
    coming.whenComplete((outcome, _) -> {
      if (outcome instanceof Outcome.Answered answered) {
        if (isTaken(answered)) {
          errands.run("showing what was chosen", () -> show(press, action));
        }
      } else if (outcome == null || !Arrivals.isSettled(outcome)) {
        say(url(press), Line.CHAT_UNAVAILABLE);
      }
    });
    arrivals.inTime(coming);
    return ctx.ack();
  }

  /// Whether a choice changed anything: an old one is only explained.
  private static boolean isTaken(Outcome.Answered answered) {
    return answered.turn().says().stream()
        .noneMatch(say -> say.key().equals(Line.STALE_CHOICE.key()));
  }

  private Response inPrivate(BlockActionPayload press, ActionContext ctx) {
    var who = who(press);
    var coming =
        arrivals.take(
            who,
            eventId(press, press.getActions().getFirst()),
            who.address(),
            new Act.Command("start"),
            arrivals.now(),
            Place.DM);
    coming.whenComplete((outcome, _) -> {
      boolean settled = outcome != null && Arrivals.isSettled(outcome);
      say(url(press), settled ? Line.CHAT_IN_PRIVATE : Line.CHAT_UNAVAILABLE);
    });
    arrivals.inTime(coming);
    return ctx.ack();
  }

  static Spot.Home who(BlockActionPayload press) {
    String team = press.getTeam() == null ? press.getUser().getTeamId() : press.getTeam().getId();
    return new Spot.Home(team, press.getUser().getId());
  }

  /// A press has no id of its own that survives; who pressed what and when has.
  static String eventId(BlockActionPayload press, Action action) {
    var container = press.getContainer();
    String where =
        container == null || container.getMessageTs() == null
            ? String.valueOf(press.getTriggerId())
            : container.getMessageTs();
    return "press " + press.getUser().getId() + " " + where + " " + action.getActionTs();
  }

  private static Optional<URI> url(BlockActionPayload press) {
    return Optional.ofNullable(press.getResponseUrl())
        .filter(url -> !url.isEmpty())
        .map(URI::create);
  }

  private static @Nullable String channel(BlockActionPayload press) {
    if (press.getChannel() != null) {
      return press.getChannel().getId();
    }
    return press.getContainer() == null ? null : press.getContainer().getChannelId();
  }

  /// Whether the message that was pressed is one that others read.
  private static boolean isOpen(BlockActionPayload press) {
    String channel = channel(press);
    return channel != null
        && !channel.startsWith("D")
        && !(press.getContainer() != null && press.getContainer().isEphemeral());
  }

  /// Where the answer to a press goes: to where it was pressed, and to nobody else.
  private Address answerTo(BlockActionPayload press) {
    var who = who(press);
    String channel = channel(press);
    if (channel == null) {
      return who.address();
    }
    Optional<String> thread =
        Optional.ofNullable(press.getContainer()).map(BlockActionPayload.Container::getThreadTs);
    if (channel.startsWith("D")) {
      return Spot.message(who.team(), channel, thread).address();
    }
    if (isOpen(press)) {
      return new Spot.Channel(who.team(), channel, new Spot.Way.Ephemeral(thread)).address();
    }
    return url(press).map(url -> response(who.team(), channel, url)).orElseGet(who::address);
  }

  /// Shows what was chosen in the message that was pressed, and takes its buttons away.
  private void show(BlockActionPayload press, Action action) {
    String label = label(action);
    String channel = channel(press);
    var message = press.getMessage();
    List<LayoutBlock> blocks =
        message == null || message.getBlocks() == null ? List.of() : message.getBlocks();
    String text = message == null || message.getText() == null ? "" : message.getText();
    Drawn drawn = SlackDrawing.chosen(blocks, text, label, arrivals.words());
    if (channel != null && channel.startsWith("D") && message != null) {
      workspaces.call(
          who(press).team(),
          slack ->
              slack.chatUpdate(r ->
                  r.channel(channel)
                      .ts(message.getTs())
                      .text(drawn.text())
                      .blocks(drawn.blocks())));
    } else if (!isOpen(press)) {
      url(press).ifPresent(url -> post.response(url, drawn, true));
    }
  }

  private static String label(Action action) {
    if (action.getSelectedOption() != null && action.getSelectedOption().getText() != null) {
      return action.getSelectedOption().getText().getText();
    }
    return action.getText() == null ? "" : action.getText().getText();
  }
}
