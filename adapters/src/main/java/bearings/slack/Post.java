package bearings.slack;

import bearings.desk.Enclosure;
import bearings.desk.Outgoing;
import bearings.desk.Outlet.Delivery;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.app_backend.interactive_components.ActionResponseSender;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.Message;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/// Puts messages and files into Slack, and says what became of them.
final class Post {
  private static final String EVENT_TYPE = "bearings_reply";
  private static final String KEY = "id";
  private static final Duration CLOCKS_APART = Duration.ofMinutes(1);
  private static final int LOOKED_AT = 100;
  private static final int MOST_USES = 5;
  private static final Duration RESPONSES_LIVE = Duration.ofMinutes(30);
  private static final int MOST_ABOUT = 1_000;
  private static final int OK = 200;

  /// What will be as impossible tomorrow.
  private static final Set<String> FINAL =
      Set.of(
          "account_inactive",
          "cannot_dm_bot",
          "channel_not_found",
          "invalid_blocks",
          "invalid_blocks_format",
          "invalid_metadata_format",
          "is_archived",
          "messages_tab_disabled",
          "msg_too_long",
          "no_text",
          "not_in_channel",
          "restricted_action",
          "restricted_action_read_only_channel",
          "restricted_action_thread_locked",
          "team_not_found",
          "thread_not_found",
          "user_disabled",
          "user_not_found",
          "user_not_visible",
          "users_not_found");

  private final com.slack.api.Slack slack;
  private final Workspaces workspaces;
  private final Trouble trouble;
  private final Pace pace = new Pace();
  private final Cache<URI, AtomicInteger> uses =
      Caffeine.newBuilder().expireAfterWrite(RESPONSES_LIVE).executor(Runnable::run).build();

  Post(com.slack.api.Slack slack, Workspaces workspaces, Trouble trouble) {
    this.slack = slack;
    this.workspaces = workspaces;
    this.trouble = trouble;
  }

  /// Posts a message under a key by which it is found again.
  Delivery message(Spot.Channel at, Optional<String> thread, Drawn drawn, String key)
      throws InterruptedException {
    pace.await(at.id());
    return delivery(
        workspaces.call(
            at.team(),
            slack ->
                slack.chatPostMessage(r -> {
                  thread.ifPresent(r::threadTs);
                  return r.channel(at.id())
                      .text(drawn.text())
                      .blocks(drawn.blocks())
                      .linkNames(false)
                      .unfurlLinks(false)
                      .unfurlMedia(false)
                      .metadata(
                          Message.Metadata.builder()
                              .eventType(EVENT_TYPE)
                              .eventPayload(Map.of(KEY, key))
                              .build());
                })));
  }

  /// Posts a message that only one person sees, for as long as they stay.
  Delivery ephemeral(Spot.Channel at, Optional<String> thread, String user, Drawn drawn)
      throws InterruptedException {
    pace.await(at.id());
    return delivery(
        workspaces.call(
            at.team(),
            slack ->
                slack.chatPostEphemeral(r -> {
                  thread.ifPresent(r::threadTs);
                  return r.channel(at.id())
                      .user(user)
                      .text(drawn.text())
                      .blocks(drawn.blocks())
                      .linkNames(false);
                })));
  }

  /// Whether an answer by this way is possible still, and counts it.
  boolean takes(Spot.Way.Response way, Instant now) {
    return now.isBefore(way.until())
        && uses.get(way.url(), _ -> new AtomicInteger()).incrementAndGet() <= MOST_USES;
  }

  /// Answers what somebody pressed or called; only they see it.
  ///
  /// @param replacing the message that was pressed
  /// @return [Delivery.Impossible] where Slack no longer takes an answer this way
  Delivery response(URI url, Drawn drawn, boolean replacing) {
    try {
      var answer =
          new ActionResponseSender(slack)
              .send(
                  url.toString(),
                  ActionResponse.builder()
                      .responseType("ephemeral")
                      .replaceOriginal(replacing)
                      .text(drawn.text())
                      .blocks(drawn.blocks())
                      .build());
      int status = answer.getCode();
      if (status == OK) {
        return new Delivery.Accepted();
      }
      if (status == Called.TOO_MANY) {
        return new Delivery.Refused(Optional.empty(), "ratelimited");
      }
      return status >= Called.SERVERS_FAULT
          ? new Delivery.Unknown("Slack answered " + status)
          : new Delivery.Impossible("the response_url answered " + status);
    } catch (IOException e) {
      return new Delivery.Unknown("no answer from Slack (" + e.getClass().getSimpleName() + ")");
    }
  }

  /// Whether a message stands in a channel or thread already.
  Called<Boolean> stands(Spot.Channel at, Optional<String> thread, String key, Instant created) {
    return looked(at, thread, created, message -> has(message, key));
  }

  /// Looks for a message among the latest that were written since a minute before an instant.
  private Called<Boolean> looked(
      Spot.Channel at, Optional<String> thread, Instant since, Predicate<Message> wanted) {
    String oldest = Long.toString(since.minus(CLOCKS_APART).getEpochSecond());
    Called<List<Message>> messages =
        thread
            .map(ts ->
                workspaces
                    .call(
                        at.team(),
                        slack ->
                            slack.conversationsReplies(r ->
                                r.channel(at.id())
                                    .ts(ts)
                                    .oldest(oldest)
                                    .limit(LOOKED_AT)
                                    .includeAllMetadata(true)))
                    .map(response -> response.getMessages()))
            .orElseGet(() ->
                workspaces
                    .call(
                        at.team(),
                        slack ->
                            slack.conversationsHistory(r ->
                                r.channel(at.id())
                                    .oldest(oldest)
                                    .limit(LOOKED_AT)
                                    .includeAllMetadata(true)))
                    .map(response -> response.getMessages()));
    return messages.map(all -> all.stream().anyMatch(wanted));
  }

  private static boolean has(Message message, String key) {
    Message.Metadata metadata = message.getMetadata();
    return metadata != null
        && EVENT_TYPE.equals(metadata.getEventType())
        && metadata.getEventPayload() != null
        && key.equals(metadata.getEventPayload().get(KEY));
  }

  /// Uploads a file of a reply into a channel or DM, unless an earlier attempt did.
  Delivery file(Spot.Channel at, Optional<String> thread, Enclosure file, Outgoing reply)
      throws InterruptedException {
    String name = named(file.name(), reply.key());
    if (reply.perhapsSent()) {
      switch (looked(at, thread, reply.created(), message -> holds(message, name))) {
        case Called.Done<Boolean>(Boolean there) when there -> {
          return new Delivery.Accepted();
        }
        case Called.Silent<Boolean>(String why) -> {
          return new Delivery.Unknown(why);
        }
        // Where the coach may not look, a rare repeat is better than nothing.
        case Called.Done<Boolean> _, Called.Failed<Boolean> _ -> {}
      }
    }
    pace.await(at.id());
    return delivery(
        workspaces.call(
            at.team(),
            slack ->
                slack.filesUploadV2(r -> {
                  thread.ifPresent(r::threadTs);
                  // Other files with it are reported as taken and never shared.
                  if (file.isPicture()) {
                    r.altTxt(Mrkdwn.plain(file.about(), MOST_ABOUT));
                  }
                  return r.channel(at.id())
                      .filename(name)
                      .title(file.name())
                      .fileData(file.content());
                })));
  }

  /// The name of a file with the key of its reply in it, by which it is known again.
  private static String named(String name, String key) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name + "-" + key : name.substring(0, dot) + "-" + key + name.substring(dot);
  }

  private static boolean holds(Message message, String name) {
    return message.getFiles() != null
        && message.getFiles().stream().anyMatch(file -> name.equals(file.getName()));
  }

  /// What a call means for the reply.
  private <R extends SlackApiTextResponse> Delivery delivery(Called<R> called) {
    return switch (called) {
      case Called.Done<R> _ -> {
        trouble.gone(Trouble.AUTH);
        yield new Delivery.Accepted();
      }
      case Called.Failed<R> failed -> failed(failed.error(), failed.after());
      case Called.Silent<R> silent -> new Delivery.Unknown(silent.why());
    };
  }

  /// What a refusal means for the reply.
  Delivery failed(String error, Optional<Duration> after) {
    workspaces.mend(error).ifPresent(mend -> trouble.is(Trouble.AUTH, mend));
    return FINAL.contains(error)
        ? new Delivery.Impossible(error)
        : new Delivery.Refused(after, error);
  }
}
