package bearings.discord.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The fake under the real JDA and nothing else: what is wrong here is wrong with the fake.
class FakeDiscordTest {
  private final FakeDiscord discord = FakeDiscord.start();
  private final BlockingQueue<GenericEvent> events = new LinkedBlockingQueue<>();
  private final Person person = discord.person("ada");
  private JDA jda = connected();

  private JDA connected() {
    MessageRequest.setDefaultMentions(EnumSet.noneOf(Message.MentionType.class));
    MessageRequest.setDefaultMentionRepliedUser(false);
    String gateway = discord.gatewayUrl().toString();
    return JDABuilder.createLight(
            discord.token(), GatewayIntent.GUILD_MESSAGES, GatewayIntent.DIRECT_MESSAGES)
        .setRestConfig(new RestConfig().setBaseUrl(discord.apiUrl().toString()))
        .setSessionController(
            new ConcurrentSessionController() {
              @Override
              public String getGateway() {
                return gateway;
              }

              @Override
              public ShardedGateway getShardedGateway(JDA api) {
                return new ShardedGateway(gateway, 1, 1);
              }
            })
        .setCompression(Compression.NONE)
        .setEnableShutdownHook(false)
        .addEventListeners((EventListener) events::add)
        .build();
  }

  @BeforeEach
  void ready() throws InterruptedException {
    jda.awaitReady();
    jda.updateCommands()
        .addCommands(
            Commands.slash("behind", "Am I?")
                .addOption(OptionType.STRING, "say", "what", false, true)
                .setContexts(InteractionContextType.ALL)
                .setIntegrationTypes(IntegrationType.ALL),
            Commands.message("Is this brief for me?"))
        .complete();
  }

  @AfterEach
  void close() throws InterruptedException {
    jda.shutdownNow();
    assertThat(jda.awaitShutdown(Duration.ofSeconds(5))).isTrue();
    discord.close();
  }

  private <E extends GenericEvent> E next(Class<E> type) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    try {
      while (true) {
        GenericEvent event = events.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        if (event == null) {
          throw new AssertionError("no " + type.getSimpleName());
        }
        if (type.isInstance(event)) {
          return type.cast(event);
        }
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void a_private_message_comes_and_is_answered_with_buttons_and_a_file() {
    person.says("i feel behind");

    Message message = next(MessageReceivedEvent.class).getMessage();
    assertThat(message.getContentRaw()).isEqualTo("i feel behind");
    message
        .getChannel()
        .sendMessage("behind whom?")
        .setNonce("KEY1")
        .setComponents(ActionRow.of(Button.primary("a", "Everyone"), Button.primary("b", "Nobody")))
        .addFiles(
            FileUpload.fromData(
                "{\"ä\":1}".getBytes(java.nio.charset.StandardCharsets.UTF_8), "x.json"))
        .complete();

    Shown shown = person.hears();
    assertThat(shown.choices()).containsExactly("Everyone", "Nobody");
    assertThat(shown.file("x.json").text()).isEqualTo("{\"ä\":1}");
    Interaction pressed = person.presses(shown, "Nobody");
    var event = next(ButtonInteractionEvent.class);
    assertThat(event.getComponentId()).isEqualTo("b");
    event.editComponents().complete();
    assertThat(person.seesChanged(shown.id(), s -> !s.isOpen()).text()).isEqualTo("behind whom?");
    event.getHook().sendMessage("well").setEphemeral(true).complete();
    assertThat(pressed.followUps()).extracting(Shown::text).containsExactly("well");
    assertThat(discord.violations()).isEmpty();
  }

  @Test
  void only_what_mentions_the_bot_is_read_on_a_server() {
    person.saysInChannel("not for you");
    person.mentions("for you");

    assertThat(next(MessageReceivedEvent.class).getMessage().getContentRaw()).isEmpty();
    Message message = next(MessageReceivedEvent.class).getMessage();
    assertThat(message.getContentRaw()).endsWith("for you");
    assertThat(message.getMentions().isMentioned(jda.getSelfUser())).isTrue();
    assertThat(discord.violations()).isEmpty();
  }

  @Test
  void a_command_is_deferred_for_its_person_only_and_edited() {
    Interaction command = person.commands("plan");

    var event = next(SlashCommandInteractionEvent.class);
    assertThat(Objects.requireNonNull(event.getOption("say")).getAsString()).isEqualTo("plan");
    event.deferReply(true).complete();
    event
        .getHook()
        .editOriginal("your plan")
        .setAllowedMentions(EnumSet.noneOf(Message.MentionType.class))
        .complete();

    assertThat(command.wasDeferred()).isTrue();
    assertThat(command.answer().text()).isEqualTo("your plan");
    assertThat(command.answer().ephemeral()).isTrue();
    assertThat(person.seesInChannel()).hasSize(1);
    assertThat(discord.person("bob").seesInChannel()).isEmpty();
    assertThat(discord.violations()).isEmpty();
  }

  @Test
  void an_interaction_elsewhere_takes_five_follow_ups() {
    Interaction command = person.commandsElsewhere("plan");

    var event = next(SlashCommandInteractionEvent.class);
    event.reply("first").setEphemeral(true).complete();
    for (int i = 0; i < 5; i++) {
      event.getHook().sendMessage("more").setEphemeral(true).complete();
    }

    assertThatThrownBy(() -> event.getHook().sendMessage("too much").complete())
        .isInstanceOf(ErrorResponseException.class);
    assertThat(command.followUps()).hasSize(5);
    assertThat(discord.violations()).hasSize(1);
  }

  @Test
  void words_are_proposed_and_a_form_is_filled_in() {
    var typing =
        new Thread(() ->
            next(CommandAutoCompleteInteractionEvent.class)
                .replyChoiceStrings("plan", "why")
                .queue());
    typing.start();
    assertThat(person.isProposed("p")).containsExactly("plan", "why");

    String brief = person.saysInChannel("wanted: sql");
    Interaction menu = person.uses("Is this brief for me?", brief);
    var used = next(MessageContextInteractionEvent.class);
    assertThat(used.getTarget().getContentRaw()).isEqualTo("wanted: sql");
    used.replyModal(
            Modal.create("form", "The brief")
                .addComponents(
                    Label.of("Text", TextInput.create("text", TextInputStyle.PARAGRAPH).build()))
                .build())
        .complete();
    Interaction filled = person.fillsIn(menu.modal(), "the brief", discord.channel());
    var modal = next(ModalInteractionEvent.class);
    assertThat(Objects.requireNonNull(modal.getValue("text")).getAsString()).isEqualTo("the brief");
    modal.reply("thanks").setEphemeral(true).complete();
    assertThat(filled.answer().text()).isEqualTo("thanks");
    assertThat(discord.violations()).isEmpty();
  }

  @Test
  void a_nonce_is_known_again_until_it_is_forgotten() {
    var channel = jda.openPrivateChannelById(person.id()).complete();
    String first = channel.sendMessage("once").setNonce("N").complete().getId();

    assertThat(channel.sendMessage("once").setNonce("N").complete().getId()).isEqualTo(first);
    discord.passes(Duration.ofMinutes(6));
    assertThat(channel.sendMessage("once").setNonce("N").complete().getId()).isNotEqualTo(first);
    assertThat(person.seesInDm()).hasSize(2);
    assertThat(channel.getHistoryAfter(first, 100).complete().getRetrievedHistory()).hasSize(1);
    assertThat(discord.violations()).isEmpty();
  }

  @Test
  void what_is_under_way_arrives_before_time_has_passed() {
    var channel = jda.openPrivateChannelById(person.id()).complete();
    discord.faults().slow(Faults.SENDING, Duration.ofMinutes(10), 1);
    var late = channel.sendMessage("late").setNonce("L").submit();
    discord.awaitTrue("the request", () -> discord.faults().areOver());

    discord.passes(Duration.ofMinutes(6));

    assertThat(person.seesInDm()).hasSize(1);
    assertThat(late.join().getId()).isEqualTo(person.seesInDm().getFirst().id());
    assertThat(discord.violations()).isEmpty();
  }

  @Test
  void faults_come_as_planned() {
    var channel = jda.openPrivateChannelById(person.id()).complete();
    discord.faults().tooMany(Faults.SENDING, Duration.ofMillis(300), 1);
    channel.sendMessage("waits").complete();
    discord.faults().tooManyInAll(Faults.SENDING, Duration.ofMillis(300));
    channel.sendMessage("waits too").complete();
    discord.faults().dropsAfterAccepting(Faults.SENDING, 1);
    channel.sendMessage("asked twice").setNonce("T").complete();
    person.closesDms();
    assertThatThrownBy(() -> channel.sendMessage("refused").complete())
        .isInstanceOfSatisfying(
            ErrorResponseException.class, e -> assertThat(e.getErrorCode()).isEqualTo(50007));

    assertThat(person.seesInDm())
        .extracting(Shown::text)
        .containsExactly("waits", "waits too", "asked twice");
    assertThat(discord.violations()).isEmpty();
  }

  @Test
  void a_cut_session_is_taken_up_and_an_ended_one_begun_anew() {
    person.says("one");
    next(MessageReceivedEvent.class);
    discord.cut();
    person.says("two");
    assertThat(next(MessageReceivedEvent.class).getMessage().getContentRaw()).isEqualTo("two");
    discord.cutAndRepeat(1);
    assertThat(next(MessageReceivedEvent.class).getMessage().getContentRaw()).isEqualTo("two");
    discord.askToReconnect();
    discord.awaitTrue("a third resume", () -> discord.resumed() == 3);
    discord.invalidate();
    next(SessionRecreateEvent.class);

    assertThat(discord.identified()).isEqualTo(2);
    assertThat(discord.violations()).isEmpty();
  }

  @Test
  void a_file_of_ten_mebibytes_is_taken_and_no_larger_one() {
    var channel = jda.openPrivateChannelById(person.id()).complete();
    byte[] most = new byte[10 << 20];
    byte[] more = new byte[(10 << 20) + 1];

    channel.sendFiles(FileUpload.fromData(most, "most.png")).complete();
    assertThat(person.seesInDm().getLast().file("most.png").content()).isEqualTo(most);
    assertThat(discord.violations()).isEmpty();

    assertThatThrownBy(() -> channel.sendFiles(FileUpload.fromData(more, "more.png")).complete())
        .isInstanceOfSatisfying(
            ErrorResponseException.class,
            refused -> assertThat(refused.getErrorCode()).isEqualTo(40005));
    assertThat(discord.violations()).singleElement().asString().contains("10 MiB");
  }

  @Test
  void what_breaks_a_rule_is_noted() {
    var channel = jda.openPrivateChannelById(person.id()).complete();

    channel
        .sendMessage("@everyone")
        .setAllowedMentions(EnumSet.allOf(Message.MentionType.class))
        .complete();

    assertThat(discord.violations()).singleElement().asString().contains("allowed_mentions");
  }
}
