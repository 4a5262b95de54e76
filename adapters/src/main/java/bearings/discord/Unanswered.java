package bearings.discord;

import bearings.desk.FrontDesk;
import bearings.desk.PersonId;
import bearings.speech.Line;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageReference;

/// What people did with a command in private while the program ended: Discord shows a sign that an
/// answer is to come, which only that program could have given. A reply to the sign says that it
/// was lost, once: by the reply it is known that it was said.
///
/// What only the person sees cannot be found again.
final class Unanswered {
  /// So long an answer may take that is still on its way, from this program or from another one.
  private static final Duration UNDER_WAY = Duration.ofSeconds(5);

  private final FrontDesk desk;
  private final Intake intake;
  private final InstantSource clock;

  Unanswered(FrontDesk desk, Intake intake, InstantSource clock) {
    this.desk = desk;
    this.intake = intake;
    this.clock = clock;
  }

  /// A sign without an answer.
  record Sign(PersonId person, Message message) {

    /// By what the desk knows what was done.
    Optional<String> event() {
      return Optional.ofNullable(message.getInteractionMetadata())
          .map(Message.InteractionMetadata::getId);
    }
  }

  /// The signs among somebody's private messages that nothing was said about.
  List<Sign> among(PersonId person, List<Message> messages) {
    Set<Long> explained =
        messages.stream()
            .filter(Unanswered::isOurs)
            .flatMap(message -> Stream.ofNullable(message.getMessageReference()))
            .map(MessageReference::getMessageIdLong)
            .collect(Collectors.toSet());
    return messages.stream()
        .filter(Unanswered::isWaiting)
        .filter(message -> !explained.contains(message.getIdLong()))
        .map(message -> new Sign(person, message))
        .filter(this::isLost)
        .toList();
  }

  /// Says that it was lost, unless an answer comes while one may still come.
  void explain(Sign sign) throws Trouble, InterruptedException {
    Message message = sign.message();
    Instant until = message.getTimeCreated().toInstant().plus(UNDER_WAY);
    if (!intake.pause(Duration.between(clock.instant(), until))) {
      return;
    }
    Message now = Rest.ask(() -> message.getChannel().retrieveMessageById(message.getIdLong()));
    if (isWaiting(now) && isLost(sign)) {
      var lost = Drawing.sentence(intake.words().of(Line.CHAT_LOST));
      Rest.ask(() ->
          message
              .getChannel()
              .sendMessage(Sending.created(lost, List.of()))
              .setMessageReference(message.getIdLong())
              .failOnInvalidReply(false)
              .setNonce(message.getId()));
    }
  }

  private boolean isLost(Sign sign) {
    return sign.event().filter(event -> !desk.answered(sign.person(), event)).isPresent();
  }

  private static boolean isWaiting(Message message) {
    return isOurs(message) && message.getFlags().contains(Message.MessageFlag.LOADING);
  }

  private static boolean isOurs(Message message) {
    return message.getAuthor().getIdLong() == message.getJDA().getSelfUser().getIdLong();
  }
}
