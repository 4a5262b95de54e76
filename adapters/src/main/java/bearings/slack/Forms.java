package bearings.slack;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;

import bearings.desk.Outcome;
import bearings.dialogue.Incoming.Act;
import bearings.dialogue.Place;
import bearings.speech.Line;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What people do on their page: commands, and forms in which they write at length. What comes of
/// it is said in their DM.
final class Forms {
  static final String BRIEF = "brief";
  static final String PLAN = "plan";

  private static final String FIELD = "text";

  /// No reply has this key, so that none is taken for it.
  private static final String UNAVAILABLE = "unavailable";

  private static final int MOST_TITLE = 24;
  private static final int MOST_INPUT = 3_000;
  private static final Pattern COMMANDS = Pattern.compile(Pattern.quote(HomeTab.COMMAND) + ".+");
  private static final Pattern BUTTONS = Pattern.compile(Pattern.quote(HomeTab.FORM) + ".+");
  private static final Pattern VIEWS = BUTTONS;

  private final Arrivals arrivals;
  private final Workspaces workspaces;
  private final Post post;
  private final Directory directory;
  private final Errands errands;

  Forms(Arrivals arrivals, Workspaces workspaces, Post post, Directory directory, Errands errands) {
    this.arrivals = arrivals;
    this.workspaces = workspaces;
    this.post = post;
    this.directory = directory;
    this.errands = errands;
  }

  void listen(App app) {
    app.blockAction(COMMANDS, (request, ctx) -> commanded(request.getPayload(), ctx));
    app.blockAction(BUTTONS, (request, ctx) -> opened(request.getPayload(), ctx));
    app.viewSubmission(VIEWS, (request, ctx) -> submitted(request.getPayload(), ctx));
  }

  private Response commanded(BlockActionPayload press, ActionContext ctx) {
    var action = press.getActions().getFirst();
    var who = Presses.who(press);
    var coming =
        arrivals.take(
            who,
            Presses.eventId(press, action),
            who.address(),
            new Act.Command(String.valueOf(action.getValue())),
            arrivals.now(),
            Place.DM);
    coming.whenComplete((outcome, _) -> {
      if (outcome == null || !Arrivals.isSettled(outcome)) {
        errands.run("saying a sentence", () -> unavailable(who));
      }
    });
    arrivals.inTime(coming);
    return ctx.ack();
  }

  /// A page has no place for an answer, so that nothing came of a press is said in the DM.
  private void unavailable(Spot.Home who) {
    if (directory.direct(who) instanceof Called.Done<String>(String direct)) {
      try {
        var at = Spot.message(who.team(), direct, Optional.empty());
        var drawn = SlackDrawing.sentence(arrivals.words().of(Line.CHAT_UNAVAILABLE));
        var _ = post.message(at, Optional.empty(), drawn, UNAVAILABLE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /// The trigger lives for three seconds, so the form is on its way before the acknowledgement.
  private Response opened(BlockActionPayload press, ActionContext ctx) {
    String name = String.valueOf(press.getActions().getFirst().getValue());
    View form = form(name, arrivals.words());
    errands.run(
        "opening a form",
        () -> {
          var _ =
              workspaces.call(
                  Presses.who(press).team(),
                  slack -> slack.viewsOpen(r -> r.triggerId(press.getTriggerId()).view(form)));
        });
    return ctx.ack();
  }

  static View form(String name, Words words) {
    boolean plan = name.equals(PLAN);
    String title = words.of(plan ? Line.CHAT_PLAN : Line.CHAT_BRIEF);
    String label = words.of(plan ? Line.CHAT_PLAN_INPUT : Line.CHAT_BRIEF_INPUT);
    return View.builder()
        .type("modal")
        .callbackId(HomeTab.FORM + name)
        .title(ViewTitle.builder().type("plain_text").text(Mrkdwn.plain(title, MOST_TITLE)).build())
        .submit(
            ViewSubmit.builder()
                .type("plain_text")
                .text(Mrkdwn.plain(words.of(Line.CHAT_SEND), MOST_TITLE))
                .build())
        .close(
            ViewClose.builder()
                .type("plain_text")
                .text(Mrkdwn.plain(words.of(Line.CHAT_CANCEL), MOST_TITLE))
                .build())
        .blocks(
            List.of(
                input(i ->
                    i.blockId(FIELD)
                        .label(plainText(label, false))
                        .element(
                            plainTextInput(
                                t -> t.actionId(FIELD).multiline(true).maxLength(MOST_INPUT))))))
        .build();
  }

  private static boolean isBrief(View view) {
    return (HomeTab.FORM + BRIEF).equals(view.getCallbackId());
  }

  private Response submitted(ViewSubmissionPayload sent, ViewSubmissionContext ctx) {
    String team = sent.getTeam() == null ? sent.getUser().getTeamId() : sent.getTeam().getId();
    var who = new Spot.Home(team, sent.getUser().getId());
    View view = sent.getView();
    String text =
        Optional.ofNullable(view.getState().getValues().get(FIELD))
            .map(field -> field.get(FIELD))
            .map(value -> value.getValue())
            .orElse("");
    var coming =
        arrivals.take(
            who,
            "form " + view.getId() + " " + view.getHash(),
            who.address(),
            isBrief(view) ? new Act.Brief(text) : new Act.Text(text),
            arrivals.now(),
            Place.DM);
    Optional<Outcome> outcome = arrivals.inTime(coming);
    // What somebody wrote at length stays in the form where it was not taken.
    return outcome.isPresent() && !Arrivals.isSettled(outcome.get())
        ? ctx.ackWithErrors(Map.of(FIELD, arrivals.words().of(Line.CHAT_UNAVAILABLE)))
        : ctx.ack();
  }
}
