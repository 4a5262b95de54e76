package bearings.discord;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionInvalidateEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;

/// Takes messages in the order in which each person wrote them. What came while there was no
/// session with Discord is looked for when the next one begins ([Missed]); what somebody writes
/// from then on waits for that, and for their message before it to be answered.
final class CatchUp extends ListenerAdapter {
  private final Missed.Looking looking;
  private final Messages messages;
  private final InstantSource clock;

  /// The last message of each person that is not taken yet.
  private final Map<Long, CompletableFuture<?>> waiting = new ConcurrentHashMap<>();

  /// What was missed before the session that there is now, or that will be: messages may come
  /// before JDA says that it has begun. Touched only where events arrive, which is one thread.
  private CompletableFuture<Missed> missed = new CompletableFuture<>();

  CatchUp(Missed.Looking looking, Messages messages, InstantSource clock) {
    this.looking = looking;
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  public void onReady(ReadyEvent event) {
    begun(event.getJDA());
  }

  @Override
  public void onSessionRecreate(SessionRecreateEvent event) {
    begun(event.getJDA());
  }

  @Override
  public void onSessionInvalidate(SessionInvalidateEvent event) {
    if (isPrivate(event.getJDA()) && missed.isDone()) {
      missed = new CompletableFuture<>();
    }
  }

  private void begun(JDA jda) {
    if (isPrivate(jda)) {
      var now = new Missed(looking, jda, clock.instant());
      if (!missed.complete(now)) {
        missed = CompletableFuture.completedFuture(now);
      }
      now.look();
    }
  }

  /// All private messages come over the first connection.
  private static boolean isPrivate(JDA jda) {
    return jda.getShardInfo().getShardId() == 0;
  }

  @Override
  public void onMessageReceived(MessageReceivedEvent event) {
    Message message = event.getMessage();
    if (!event.isFromType(ChannelType.PRIVATE)) {
      CompletableFuture<?> _ = messages.take(message);
      return;
    }
    long user = message.getAuthor().getIdLong();
    CompletableFuture<Missed> before = missed;
    CompletableFuture<?> mine =
        waiting.compute(
            user,
            (_, last) ->
                after(last == null ? CompletableFuture.completedFuture(true) : last)
                    .thenCompose(_ -> after(before.thenCompose(m -> m.upTo(user))))
                    .thenCompose(_ -> messages.take(message)));
    mine.whenComplete((_, _) -> waiting.remove(user, mine));
  }

  /// Whatever became of it.
  private static CompletableFuture<Boolean> after(CompletableFuture<?> work) {
    return work.handle((_, _) -> true);
  }
}
