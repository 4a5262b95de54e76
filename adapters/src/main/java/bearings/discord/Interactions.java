package bearings.discord;

import bearings.desk.Address;
import bearings.desk.Envelope;
import bearings.desk.PersonId;
import bearings.dialogue.Incoming.Act;
import bearings.dialogue.Place;
import bearings.speech.Line;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.requests.restaction.interactions.ReplyCallbackAction;

/// Takes what people do with commands, buttons, lists and forms. Discord waits three seconds for a
/// sign: that comes first, and then the desk.
final class Interactions extends ListenerAdapter {
  private final Intake intake;

  Interactions(Intake intake) {
    this.intake = intake;
  }

  @Override
  public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
    if (!intake.isOpen()) {
      return;
    }
    var said = event.getOption(Offered.SAY);
    String line = said == null ? "" : said.getAsString();
    answered(event, deferred(event), new Act.Command(line));
  }

  /// The message is somebody's brief; what it says is not what this person says.
  @Override
  public void onMessageContextInteraction(MessageContextInteractionEvent event) {
    if (!intake.isOpen()) {
      return;
    }
    String brief = event.getTarget().getContentRaw().strip();
    if (brief.isEmpty()) {
      event
          .reply(Sending.created(Drawing.sentence(intake.words().of(Line.BRIEF_EMPTY)), List.of()))
          .setEphemeral(true)
          .queue(_ -> {}, failure -> Sending.failed("a sentence", failure));
      return;
    }
    answered(event, deferred(event), new Act.Brief(brief));
  }

  @Override
  public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
    event
        .replyChoices(Offered.words(intake.words(), event.getFocusedOption().getValue()))
        .queue(_ -> {}, failure -> Sending.failed("a list of words", failure));
  }

  @Override
  public void onButtonInteraction(ButtonInteractionEvent event) {
    if (!intake.isOpen()) {
      return;
    }
    String id = event.getComponentId();
    Optional<Form> form = Form.of(id);
    if (form.isPresent()) {
      event
          .replyModal(form.get().modal(intake.words()))
          .queue(_ -> {}, failure -> Sending.failed("a form", failure));
    } else if (id.equals(Drawing.PRIVATE)) {
      goOnInPrivate(event);
    } else {
      chosen(event, id, Optional.ofNullable(event.getComponent()).map(Button::getLabel));
    }
  }

  @Override
  public void onStringSelectInteraction(StringSelectInteractionEvent event) {
    if (intake.isOpen() && !event.getValues().isEmpty()) {
      String choice = event.getValues().getFirst();
      chosen(
          event,
          choice,
          Optional.ofNullable(event.getComponent())
              .flatMap(menu ->
                  menu.getOptions().stream()
                      .filter(option -> option.getValue().equals(choice))
                      .map(SelectOption::getLabel)
                      .findFirst()));
    }
  }

  @Override
  public void onModalInteraction(ModalInteractionEvent event) {
    var value = event.getValue(Form.FIELD);
    if (!intake.isOpen() || value == null) {
      return;
    }
    String text = value.getAsString();
    boolean brief = Form.of(event.getModalId()).filter(Form.BRIEF::equals).isPresent();
    Act act = brief ? new Act.Brief(text) : new Act.Command(text);
    Message under = event.getMessage();
    if (under == null) {
      answered(event, deferred(event), act);
    } else {
      answered(event, under, event.deferEdit(), act, Optional.empty());
    }
  }

  /// @param label nothing where the message has it no more: pressed twice
  private void chosen(
      GenericComponentInteractionCreateEvent event, String choice, Optional<String> label) {
    answered(event, event.getMessage(), event.deferEdit(), new Act.Choose(choice), label);
  }

  /// The conversation goes on in private; here it is said whether that works.
  private void goOnInPrivate(ButtonInteractionEvent event) {
    PersonId person = Places.person(event.getUser().getIdLong());
    Route told = new Route.Told(event.getToken(), event.getTimeCreated().toInstant());
    var envelope =
        envelope(event, Places.direct(person, told), new Act.Command("start"), Place.CHANNEL);
    taken(deferred(event), envelope, true, _ -> {});
  }

  /// A command or a form: the answer takes the place of the sign.
  private void answered(IReplyCallback event, ReplyCallbackAction sign, Act act) {
    Address response = response(event, Optional.empty());
    taken(sign, envelope(event, response, act, Place.CHANNEL), true, _ -> {});
  }

  /// Something about a message: in private the answer comes below it; elsewhere, where only the
  /// person sees the message, in its place.
  private void answered(
      IReplyCallback event,
      Message under,
      RestAction<InteractionHook> sign,
      Act act,
      Optional<String> label) {
    if (under.isEphemeral()) {
      Address response = response(event, label);
      taken(sign, envelope(event, response, act, Place.CHANNEL), false, _ -> {});
      return;
    }
    PersonId person = Places.person(event.getUser().getIdLong());
    Words words = intake.words();
    taken(
        sign,
        envelope(event, Places.direct(person), act, Place.DM),
        false,
        hook ->
            label.ifPresent(l ->
                hook.editOriginal(Sending.chosen(under, words, l))
                    .queue(_ -> {}, failure -> Sending.failed("a choice", failure))));
  }

  /// Gives Discord its sign, and then hands over the envelope, even where the sign came too late:
  /// the answer finds a way of its own.
  ///
  /// @param replaces whether the sign left a message that waits for its text
  /// @param then what is done when the answer is stored
  private void taken(
      RestAction<InteractionHook> sign,
      Envelope envelope,
      boolean replaces,
      Consumer<InteractionHook> then) {
    sign.queue(
        hook -> {
          CompletableFuture<?> _ =
              intake
                  .take(envelope)
                  .whenComplete((taken, _) -> {
                    if (Boolean.TRUE.equals(taken)) {
                      then.accept(hook);
                    } else {
                      unavailable(hook, replaces);
                    }
                  });
        },
        failure -> {
          Sending.failed("a sign", failure);
          var _ = intake.take(envelope);
        });
  }

  private void unavailable(InteractionHook hook, boolean replaces) {
    var page = Drawing.sentence(intake.words().of(Line.CHAT_UNAVAILABLE));
    if (replaces) {
      Sending.say(hook, page);
    } else {
      hook.sendMessage(Sending.created(page, List.of()))
          .setEphemeral(true)
          .queue(_ -> {}, failure -> Sending.failed("a sentence", failure));
    }
  }

  /// Only the person sees the answer; in private, where they are alone with the coach, it stays.
  private static ReplyCallbackAction deferred(IReplyCallback event) {
    return event.deferReply(event.getContext() != InteractionContextType.BOT_DM);
  }

  private static Address response(Interaction event, Optional<String> chosen) {
    return Places.direct(
        Places.person(event.getUser().getIdLong()),
        new Route.Response(event.getToken(), event.getTimeCreated().toInstant(), chosen));
  }

  /// @param place a channel too where the answer comes in place of another message: what leads
  ///   there leads nowhere a quarter of an hour later
  private static Envelope envelope(Interaction event, Address address, Act act, Place place) {
    return new Envelope(
        event.getId(),
        Places.person(event.getUser().getIdLong()),
        address,
        act,
        event.getTimeCreated().toInstant(),
        place,
        Optional.empty(),
        Optional.of(event.getUserLocale())
            .filter(locale -> locale != DiscordLocale.UNKNOWN)
            .map(locale -> Locale.forLanguageTag(locale.getLocale())));
  }
}
