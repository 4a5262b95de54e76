package bearings.discord;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How an answer reaches its place, as [bearings.desk.Address#route] holds it.
sealed interface Route {
  /// How long Discord takes answers to an interaction, less a little for the way.
  Duration OPEN = Duration.ofMinutes(15).minusSeconds(20);

  String text();

  /// As a message.
  record Plain() implements Route {
    @Override
    public String text() {
      return "";
    }
  }

  /// As a reply to a message.
  record ReplyTo(long message) implements Route {
    @Override
    public String text() {
      return "to " + message;
    }
  }

  /// In place of what answers an interaction so far, where only the person sees it; as a private
  /// message where that is not possible any more.
  ///
  /// @param chosen what was pressed on what stands there so far
  record Response(String token, Instant since, Optional<String> chosen) implements Route {
    @Override
    public String text() {
      return "response " + since.toEpochMilli() + " " + token + chosen.map(" "::concat).orElse("");
    }

    boolean isOpen(Instant now) {
      return now.isBefore(since.plus(OPEN));
    }
  }

  /// As a private message; what became of it is told in answer to an interaction.
  record Told(String token, Instant since) implements Route {
    @Override
    public String text() {
      return "told " + since.toEpochMilli() + " " + token;
    }

    boolean isOpen(Instant now) {
      return now.isBefore(since.plus(OPEN));
    }
  }

  Pattern FORM =
      Pattern.compile(
          "to (\\d{1,19})|told (\\d{1,15}) (\\S+)|response (\\d{1,15}) (\\S+)(?: (.+))?");

  /// Reads what [#text] gives; nothing where it is something else.
  static Optional<Route> of(String text) {
    if (text.isEmpty()) {
      return Optional.of(new Plain());
    }
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    if (form.group(1) != null) {
      return Optional.of(new ReplyTo(Long.parseUnsignedLong(form.group(1))));
    }
    return Optional.of(
        form.group(2) != null
            ? new Told(form.group(3), at(form.group(2)))
            : new Response(form.group(5), at(form.group(4)), Optional.ofNullable(form.group(6))));
  }

  private static Instant at(String millis) {
    return Instant.ofEpochMilli(Long.parseLong(millis));
  }
}
