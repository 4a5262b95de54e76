package bearings.slack;

import bearings.desk.FrontDesk;
import bearings.desk.PersonId;
import bearings.speech.Line;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.model.assistant.SuggestedPrompt;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// What Slack shows around a conversation with an app that is set up as an agent: proposals, and
/// that the coach is thinking. Where it is not, Slack refuses the proposals, and nothing more is
/// tried for a day.
final class Agents {
  private static final Duration A_DAY = Duration.ofDays(1);
  private static final int MOST = 10_000;

  private final FrontDesk desk;
  private final Workspaces workspaces;
  private final Errands errands;

  /// Workspaces by whether the app is an agent there.
  private final Cache<String, Boolean> known =
      Caffeine.newBuilder()
          .maximumSize(MOST)
          .expireAfterWrite(A_DAY)
          .executor(Runnable::run)
          .build();

  Agents(FrontDesk desk, Workspaces workspaces, Errands errands) {
    this.desk = desk;
    this.workspaces = workspaces;
    this.errands = errands;
  }

  /// Somebody looks at their DM: proposes how to begin. Without a thread: with one, Slack shows
  /// nothing to an agent and says that all is well.
  void opened(Spot.Home who, String channel) {
    if (Boolean.FALSE.equals(known.getIfPresent(who.team()))) {
      return;
    }
    errands.run(
        "suggesting",
        () -> {
          List<SuggestedPrompt> prompts =
              Stream.of(Line.CHAT_FEEL_BEHIND, Line.LABEL_LOST_BID)
                  .map(words()::of)
                  .map(SuggestedPrompt::create)
                  .toList();
          switch (workspaces.call(
              who.team(),
              slack ->
                  slack.assistantThreadsSetSuggestedPrompts(
                      r -> r.channelId(channel).prompts(prompts)))) {
            case Called.Done<?> _ -> known.put(who.team(), true);
            case Called.Failed<?> _ -> known.put(who.team(), false);
            case Called.Silent<?> _ -> {}
          }
        });
  }

  /// Somebody wrote in a thread of their DM. Slack takes the sign away with the reply; one that
  /// comes after the reply is taken away again.
  void thinks(Written message) {
    if (!Boolean.TRUE.equals(known.getIfPresent(message.team())) || message.thread().isEmpty()) {
      return;
    }
    errands.run(
        "showing that the coach is thinking",
        () -> {
          show(message, words().of(Line.CHAT_THINKING));
          var person = new PersonId(Slack.PLATFORM, message.team(), message.who().user());
          if (desk.waiting(person).isEmpty()) {
            show(message, "");
          }
        });
  }

  private void show(Written message, String status) {
    var _ =
        workspaces.call(
            message.team(),
            slack ->
                slack.assistantThreadsSetStatus(r ->
                    r.channelId(message.channel())
                        .threadTs(message.thread().orElse(""))
                        .status(status)));
  }

  private Words words() {
    return new Words(desk.content().phrases());
  }
}
