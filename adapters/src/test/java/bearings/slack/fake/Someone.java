package bearings.slack.fake;

import bearings.slack.fake.Message.Control;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A person in the workspace, and what they do there.
public final class Someone {
  private final String id;
  private final Workspace workspace;
  private final Seen seen;
  private final Payloads payloads;
  private final Courier courier;

  Someone(String id, Workspace workspace, Seen seen, Payloads payloads, Courier courier) {
    this.id = id;
    this.workspace = workspace;
    this.seen = seen;
    this.payloads = payloads;
    this.courier = courier;
  }

  public String id() {
    return id;
  }

  /// The channel of their conversation with the coach.
  public String direct() {
    return workspace.direct(id);
  }

  /// What the coach wrote to them in private so far.
  public List<Message> heard() {
    return seen.posted(direct());
  }

  /// Writes in private.
  public Delivery writes(String text) {
    return event(payloads.message(workspace.said(id, direct(), Optional.empty(), text)));
  }

  /// Writes in private in the thread of a message.
  public Delivery writesBelow(Message above, String text) {
    return event(payloads.message(workspace.said(id, direct(), Optional.of(above.ts()), text)));
  }

  /// Writes in private and waits for the next message of the coach.
  public Message asks(String text) {
    int before = heard().size();
    Delivery _ = writes(text);
    return next(before);
  }

  /// Waits for a message of the coach in private beyond so many.
  public Message next(int before) {
    return seen.await("an answer to " + id, () -> heard().stream().skip(before).findFirst());
  }

  /// Writes in a channel to the coach.
  public Delivery mentions(String channel, String text) {
    return mentions(channel, Optional.empty(), text);
  }

  /// The same in a thread.
  public Delivery mentions(String channel, Optional<String> thread, String text) {
    return event(payloads.mention(mentioning(channel, thread, text)));
  }

  /// Writes in a channel to the coach; it is told twice, as a mention and as a message.
  public List<Delivery> mentionsAndIsHeardTwice(String channel, String text) {
    Message said = mentioning(channel, Optional.empty(), text);
    return List.of(event(payloads.mention(said)), event(payloads.message(said)));
  }

  private Message mentioning(String channel, Optional<String> thread, String text) {
    return workspace.said(id, channel, thread, "<@" + Workspace.BOT_USER + "> " + text);
  }

  /// Changes what they wrote in private.
  public Delivery edits(String ts, String text) {
    Message old = workspace.message(direct(), ts).orElseThrow();
    return event(payloads.edited(old, text));
  }

  /// Types `/behind TEXT` in a channel or in private.
  public Delivery commands(String channel, String text) {
    return courier.send(
        new Packet(Packet.Kind.COMMAND, "/behind " + text, payloads.command(id, channel, text)));
  }

  /// Presses a button or chooses an option that they see in a message.
  public Delivery presses(Message message, String label) {
    return pressesOld(workspace.asSeen(message).orElse(message), label);
  }

  /// Presses a button as it was when the message was written, though it may be gone since.
  public Delivery pressesOld(Message message, String label) {
    return interaction(
        payloads.pressed(
            id, workspace.asSeen(message).orElse(message), control(message.controls(), label)));
  }

  /// Presses a button in what the coach shows as its home.
  public Delivery pressesAtHome(String label) {
    JsonNode home = workspace.home(id).orElseThrow(() -> new AssertionError("no home is shown"));
    return interaction(
        payloads.pressedInView(id, home, control(Message.controls(home.path("blocks")), label)));
  }

  private static Control control(List<Control> all, String label) {
    return all.stream()
        .filter(control -> control.label().contains(label))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + label + " among " + all));
  }

  /// Sends a modal in, with one text in each of its fields.
  public Delivery submits(Seen.View modal, String text) {
    return interaction(payloads.submitted(id, modal.json(), text));
  }

  /// Opens the coach's home.
  public Delivery opensHome() {
    return event(payloads.homeOpened(id, "home", workspace.home(id)));
  }

  /// Opens the conversation with the coach.
  public Delivery opensMessages() {
    return event(payloads.homeOpened(id, "messages", Optional.empty()));
  }

  private Delivery event(ObjectNode event) {
    return courier.send(
        new Packet(Packet.Kind.EVENT, event.path("type").asText(), payloads.callback(event)));
  }

  private Delivery interaction(ObjectNode payload) {
    return courier.send(
        new Packet(Packet.Kind.INTERACTION, payload.path("type").asText(), payload));
  }

  /// Everything that stands in their private conversation now, for who compares.
  public List<Message> conversation() {
    return workspace.in(direct());
  }

  /// How a message stands now.
  public Message now(Message message) {
    return workspace.asSeen(message).orElseThrow();
  }

  /// The fields of an acknowledgement, for who looks for errors in a modal.
  public static Map<String, String> errors(JsonNode acknowledgement) {
    var errors = new java.util.TreeMap<String, String>();
    acknowledgement
        .path("errors")
        .properties()
        .forEach(error -> errors.put(error.getKey(), error.getValue().asText()));
    return errors;
  }
}
