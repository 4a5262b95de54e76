package bearings.slack;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.util.json.GsonFactory;
import java.util.Optional;

/// A message that somebody wrote, by whatever kind of event Slack tells of it.
///
/// @param mention whether Slack itself says that it calls the coach
/// @param bot the program that wrote it
/// @param thread the `ts` of the message above it, where it stands in a thread
/// @param edit when it was changed; empty where it is new
record Written(
    boolean mention,
    String team,
    String channel,
    Optional<String> user,
    Optional<String> bot,
    String text,
    String ts,
    Optional<String> thread,
    String edit) {
  private static final Gson GSON = GsonFactory.createSnakeCase();

  static Written mention(EventsApiPayload<?> payload) {
    return of(true, payload, event(payload), "");
  }

  static Written message(EventsApiPayload<?> payload) {
    return of(false, payload, event(payload), "");
  }

  /// As it is after somebody changed it; nothing where Slack changed it, as it does to show what is
  /// behind a link.
  static Optional<Written> changed(EventsApiPayload<MessageChangedEvent> payload) {
    JsonElement message = event(payload).get("message");
    return message == null || !message.isJsonObject()
        ? Optional.empty()
        : Optional.ofNullable(message.getAsJsonObject().getAsJsonObject("edited"))
            .flatMap(edited -> text(edited, "ts"))
            .map(edit -> of(false, payload, message.getAsJsonObject(), edit));
  }

  private static JsonObject event(EventsApiPayload<?> payload) {
    return GSON.toJsonTree(payload.getEvent()).getAsJsonObject();
  }

  private static Written of(
      boolean mention, EventsApiPayload<?> payload, JsonObject message, String edit) {
    return new Written(
        mention,
        payload.getTeamId(),
        text(event(payload), "channel").orElse(""),
        text(message, "user"),
        text(message, "bot_id"),
        text(message, "text").orElse(""),
        text(message, "ts").orElse(""),
        text(message, "thread_ts"),
        edit);
  }

  private static Optional<String> text(JsonObject in, String name) {
    return Optional.ofNullable(in.get(name))
        .filter(JsonElement::isJsonPrimitive)
        .map(JsonElement::getAsString);
  }

  Spot.Home who() {
    return new Spot.Home(team, user.orElse(""));
  }

  boolean isDirect() {
    return channel.startsWith("D");
  }

  /// Whether a program wrote it, the coach included.
  boolean isBy(String us) {
    return user.isEmpty() || bot.isPresent() || user.get().equals(us);
  }

  /// Whether it names the coach.
  boolean calls(String us) {
    return !us.isEmpty() && (text.contains("<@" + us + ">") || text.contains("<@" + us + "|"));
  }

  /// The same for a message and for the mention that it is.
  String eventId() {
    return "msg " + channel + " " + ts + (edit.isEmpty() ? "" : " edit " + edit);
  }

  /// In private where it was written; elsewhere in its thread, which it begins where there is none.
  Spot answerAt() {
    return Spot.message(team, channel, isDirect() ? thread : Optional.of(thread.orElse(ts)));
  }
}
