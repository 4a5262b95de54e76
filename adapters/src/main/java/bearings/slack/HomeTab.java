package bearings.slack;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.divider;

import bearings.desk.FrontDesk;
import bearings.desk.PersonId;
import bearings.desk.Stored;
import bearings.dialogue.Session;
import bearings.dialogue.Standing;
import bearings.speech.Line;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
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
        Called.to(
            () -> workspaces.in(who.team()).viewsPublish(r -> r.userId(who.user()).view(view)));
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
    var blocks = new ArrayList<LayoutBlock>();
    Standing.of(session, zone)
        .forEach(say -> blocks.addAll(SlackDrawing.sections(Mrkdwn.of(words.of(say)))));
    blocks.add(divider());
    blocks.add(
        actions(
            List.of(
                command(words, Line.CHAT_STATUS, "status"),
                command(words, Line.CHAT_CHECKIN, "checkin"),
                command(words, Line.CHAT_SNOOZE, "snooze"),
                form(words, Line.CHAT_BRIEF, Forms.BRIEF),
                form(words, Line.CHAT_PLAN, Forms.PLAN))));
    blocks.add(
        actions(
            List.of(
                command(words, Line.CHAT_EXPORT, "export"),
                command(words, Line.CHAT_FORGET, "forget"))));
    return View.builder().type("home").blocks(blocks).build();
  }

  private static BlockElement command(Words words, Line label, String command) {
    return SlackDrawing.pressed(COMMAND + command, words.of(label), command);
  }

  private static BlockElement form(Words words, Line label, String form) {
    return SlackDrawing.pressed(FORM + form, words.of(label), form);
  }
}
