package bearings.discord;

import bearings.desk.Address;
import bearings.desk.Envelope;
import bearings.desk.PersonId;
import bearings.dialogue.Incoming.Act;
import bearings.dialogue.Place;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.ChannelType;

/// Takes what people write: everything in private, and on servers what calls the coach. A message
/// that is edited or deleted afterwards is not taken again: what was said can be corrected by
/// saying it anew, and `undo` takes it back.
final class Messages {
  private final Intake intake;

  /// Who was told lately that something was not taken: once a minute is enough.
  private final Cache<PersonId, Boolean> told =
      Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).maximumSize(10_000).build();

  Messages(Intake intake) {
    this.intake = intake;
  }

  /// Takes one message, now or found later.
  ///
  /// @return completes when that is done
  CompletableFuture<?> take(Message message) {
    boolean person =
        !message.getAuthor().isBot()
            && !message.getAuthor().isSystem()
            && !message.isWebhookMessage()
            && !message.getType().isSystem();
    if (!person || !intake.isOpen()) {
      return CompletableFuture.completedFuture(false);
    }
    if (message.isFromType(ChannelType.PRIVATE)) {
      return direct(message);
    }
    return message.isFromGuild() && calls(message)
        ? inChannel(message)
        : CompletableFuture.completedFuture(false);
  }

  private CompletableFuture<?> direct(Message message) {
    PersonId person = Places.person(message.getAuthor().getIdLong());
    return intake
        .take(envelope(message, message.getContentRaw(), Places.direct(person), Place.DM))
        .whenComplete((taken, _) -> {
          if (!Boolean.TRUE.equals(taken) && told.asMap().putIfAbsent(person, true) == null) {
            Sending.say(message, intake.words());
          }
        });
  }

  private CompletableFuture<?> inChannel(Message message) {
    Address address = Places.channel(message.getChannelIdLong(), message.getIdLong());
    return intake.take(envelope(message, withoutCall(message), address, Place.CHANNEL));
  }

  private static Envelope envelope(Message message, String text, Address address, Place place) {
    return new Envelope(
        message.getId(),
        Places.person(message.getAuthor().getIdLong()),
        address,
        new Act.Text(text),
        message.getTimeCreated().toInstant(),
        place,
        Optional.empty(),
        Optional.empty());
  }

  private static boolean calls(Message message) {
    return message
        .getMentions()
        .isMentioned(message.getJDA().getSelfUser(), Message.MentionType.USER);
  }

  private static String withoutCall(Message message) {
    String self = message.getJDA().getSelfUser().getId();
    return message.getContentRaw().replaceAll("<@!?" + self + ">", " ").strip();
  }
}
