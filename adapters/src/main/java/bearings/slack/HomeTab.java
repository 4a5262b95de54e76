package bearings.slack;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.divider;
import static com.slack.api.model.block.Blocks.header;

import bearings.desk.FrontDesk;
import bearings.desk.PersonId;
import bearings.desk.Stored;
import bearings.dialogue.Mode;
import bearings.dialogue.Session;
import bearings.dialogue.Standing;
import bearings.speech.Line;
import bearings.speech.Say;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.view.View;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The coach's page about somebody, beside the conversation: where they stand, and what they can
/// do.
final class HomeTab {
  /// The action of a button that gives a command; the command follows.
  static final String COMMAND = "bearings:command:";

  /// The action of a button that opens a form; its name follows.
  static final String FORM = "bearings:form:";

  private static final Duration REMEMBERED = Duration.ofDays(1);
  private static final int MOST = 50_000;

  private final FrontDesk desk;
  private final Directory directory;
  private final Workspaces workspaces;
  private final Agents agents;
  private final Errands errands;

  /// Whoever looked at their page lately: it is kept up to date for them.
  private final Cache<Spot.Home, Boolean> lookers =
      Caffeine.newBuilder()
          .maximumSize(MOST)
          .expireAfterWrite(REMEMBERED)
          .executor(Runnable::run)
          .build();

  HomeTab(
      FrontDesk desk, Directory directory, Workspaces workspaces, Agents agents, Errands errands) {
    this.desk = desk;
    this.agents = agents;
    this.directory = directory;
    this.workspaces = workspaces;
    this.errands = errands;
  }

  /// Somebody looks at the coach.
  ///
  /// @param tab which page
  /// @param channel their DM, where Slack tells it
  void opened(Spot.Home who, String tab, @Nullable String channel) {
    if (tab.equals("home")) {
      lookers.put(who, true);
      errands.run("drawing a home", () -> publish(who));
    } else if (tab.equals("messages") && channel != null) {
      agents.opened(who, channel);
    }
  }

  /// Draws the page anew for somebody who looked at it lately.
  void refresh(Spot.Home who) {
    if (lookers.getIfPresent(who) != null) {
      errands.run("drawing a home", () -> publish(who));
    }
  }

  private void publish(Spot.Home who) {
    View view = view(who);
    var _ =
        workspaces.call(
            who.team(), slack -> slack.viewsPublish(r -> r.userId(who.user()).view(view)));
  }

  private View view(Spot.Home who) {
    var words = new Words(desk.content().phrases());
    Optional<Stored> stored = desk.stored(new PersonId(Slack.PLATFORM, who.team(), who.user()));
    Session session = stored.map(Stored::session).orElseGet(Session::fresh);
    ZoneId zone =
        directory
            .about(who)
            .zone()
            .or(() -> stored.map(s -> s.contact().zone()))
            .orElse(ZoneOffset.UTC);
    return View.builder()
        .type("home")
        .blocks(blocks(session, stored.isPresent(), zone, words))
        .build();
  }

  /// Where they stand, then what they can do about it, then what is held about them. Work is left
  /// aside while somebody may be in danger.
  private static List<LayoutBlock> blocks(
      Session session, boolean known, ZoneId zone, Words words) {
    List<Say> standing = Standing.of(session, zone);
    boolean begun = !standing.getFirst().key().equals(Line.STATUS_NOTHING.key());
    boolean aside = session.mode() instanceof Mode.Safety;
    var blocks = new ArrayList<LayoutBlock>();
    if (!aside) {
      blocks.add(header(h -> h.text(SlackDrawing.label(words.of(Line.CHAT_HOME)))));
    }
    standing.forEach(say -> blocks.addAll(sections(words.of(say))));
    if (!begun) {
      blocks.addAll(sections(words.of(Line.ASK_OPEN)));
    }
    blocks.add(divider());
    if (!aside) {
      blocks.add(actions(begun ? further(session, words) : first(words)));
    }
    if (known) {
      blocks.add(context(List.of(SlackDrawing.mrkdwn(Mrkdwn.of(words.of(Line.CHAT_HELD))))));
      blocks.add(
          actions(
              List.of(
                  command(words, Line.CHAT_EXPORT, "export"),
                  styled("danger", command(words, Line.CHAT_FORGET, "forget")))));
    }
    return blocks;
  }

  private static List<LayoutBlock> sections(String text) {
    return SlackDrawing.sections(Mrkdwn.of(text));
  }

  private static List<BlockElement> first(Words words) {
    String worry = words.of(Line.CHAT_FEEL_BEHIND);
    return List.of(
        styled("primary", SlackDrawing.pressed(COMMAND + "begin", worry, worry)),
        form(words, Line.CHAT_BRIEF, Forms.BRIEF));
  }

  private static List<BlockElement> further(Session session, Words words) {
    var status = command(words, Line.CHAT_STATUS, "status");
    var brief = form(words, Line.CHAT_BRIEF, Forms.BRIEF);
    return session.progress().plan().isEmpty()
        ? List.of(status, brief)
        : List.of(
            status,
            command(words, Line.CHAT_CHECKIN, "checkin"),
            command(words, Line.CHAT_SNOOZE, "snooze"),
            form(words, Line.CHAT_PLAN, Forms.PLAN),
            brief);
  }

  private static ButtonElement styled(String style, ButtonElement button) {
    button.setStyle(style);
    return button;
  }

  private static ButtonElement command(Words words, Line label, String command) {
    return SlackDrawing.pressed(COMMAND + command, words.of(label), command);
  }

  private static ButtonElement form(Words words, Line label, String form) {
    return SlackDrawing.pressed(FORM + form, words.of(label), form);
  }
}
