package bearings.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/// Somebody on the fake Discord, and what they can do there.
public final class Person {
  private final World world;
  private final Gateway gateway;
  private final ObjectNode user;
  private final Doings doings;
  private int heard;

  Person(World world, Gateway gateway, ObjectNode user) {
    this.world = world;
    this.gateway = gateway;
    this.user = user;
    this.doings = new Doings(world, gateway, user);
  }

  public String id() {
    return World.idOf(user);
  }

  /// Their DM with the bot.
  public String dm() {
    boolean isNew = !world.hasDm(id());
    String dm = world.dm(id());
    if (isNew) {
      gateway.dispatch("CHANNEL_CREATE", Shapes.dmChannel(dm, user));
    }
    return dm;
  }

  /// Writes to the bot in private.
  ///
  /// @return the message's id
  public String says(String text) {
    return write(dm(), text);
  }

  /// Writes in the server's channel; with `<@BOT>` put in where the bot is spoken to.
  public String saysInChannel(String text) {
    return write(World.idOf(world.channel), text);
  }

  /// Speaks to the bot in the server's channel.
  public String mentions(String text) {
    return saysInChannel("<@" + World.idOf(world.bot) + "> " + text);
  }

  private String write(String channel, String text) {
    synchronized (world) {
      ObjectNode message =
          world.post(channel, user, Json.object().put("content", text), java.util.Map.of());
      ObjectNode event = message.deepCopy();
      boolean dm = !channel.equals(World.idOf(world.channel));
      event.put("channel_type", dm ? Shapes.DM_CHANNEL : Shapes.TEXT_CHANNEL);
      if (!dm) {
        ObjectNode member = Shapes.member(user);
        member.remove("user");
        event.put("guild_id", world.guild).set("member", member);
      }
      gateway.dispatch("MESSAGE_CREATE", event);
      return World.idOf(message);
    }
  }

  /// Types `/behind WORDS` in the server's channel.
  public Interaction commands(String words) {
    return doings.command(words, World.idOf(world.channel), false);
  }

  /// Types `/behind WORDS` in the DM with the bot.
  public Interaction commandsInDm(String words) {
    return doings.command(words, dm(), false);
  }

  /// Types `/behind WORDS` in a server where the bot is not, having installed it for themselves.
  public Interaction commandsElsewhere(String words) {
    return doings.command(words, doings.elsewhere(), true);
  }

  /// What is proposed while they type after `/behind`.
  public List<String> isProposed(String typed) {
    return doings.autocomplete(typed, World.idOf(world.channel)).choices();
  }

  /// Uses an entry of a message's menu.
  public Interaction uses(String entry, String message) {
    return doings.menu(entry, message);
  }

  /// Presses a button, or chooses an option of a select; that the message may have changed since it
  /// was seen is no hindrance.
  public Interaction presses(Shown message, String label) {
    return doings.press(message, label);
  }

  /// Sends off a form with one answer in its first field.
  public Interaction fillsIn(JsonNode modal, String answer, String channel) {
    return doings.submit(modal, answer, channel);
  }

  /// What they see in their DM.
  public List<Shown> seesInDm() {
    return world.seen(world.dm(id()), id());
  }

  /// What they see in the server's channel.
  public List<Shown> seesInChannel() {
    return world.seen(World.idOf(world.channel), id());
  }

  /// Waits for the bot's next message in the DM.
  public Shown hears() {
    Shown next =
        world.await(
            "a message in the DM of " + id(),
            Interaction.PATIENCE,
            () -> fromBot(seesInDm(), heard));
    heard++;
    return next;
  }

  /// Waits for the bot's message in the channel, counted from zero.
  public Shown hearsInChannel(int index) {
    return world.await(
        "a message in the channel", Interaction.PATIENCE, () -> fromBot(seesInChannel(), index));
  }

  /// How many messages of the bot are in the DM that [#hears] has not given.
  public long unheard() {
    return seesInDm().stream().filter(this::isFromBot).count() - heard;
  }

  /// Waits until a message is shown in some way.
  public Shown seesChanged(String message, java.util.function.Predicate<Shown> like) {
    return world.await(
        "a change of a message",
        Interaction.PATIENCE,
        () -> Optional.of(message).flatMap(world::message).map(world::shown).filter(like));
  }

  private Optional<Shown> fromBot(List<Shown> seen, int index) {
    return seen.stream().filter(this::isFromBot).skip(index).findFirst();
  }

  private boolean isFromBot(Shown shown) {
    return shown.from().equals(World.idOf(world.bot)) && !shown.loading();
  }

  /// Takes no messages from the bot any more.
  public void closesDms() {
    world.setClosed(id(), true);
  }

  /// Takes messages from the bot again.
  public void opensDms() {
    world.setClosed(id(), false);
  }
}
