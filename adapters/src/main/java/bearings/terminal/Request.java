package bearings.terminal;

import bearings.dialogue.Incoming.Act;
import bearings.dialogue.Place;
import bearings.speech.Mentions;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.TemporalAmount;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What a line of `chat --json` asks for.
sealed interface Request {
  Set<String> KEYS =
      Set.of("from", "id", "text", "choose", "command", "advance", "at", "place", "locale", "zone");

  int LONGEST_NAME = 100;

  /// Where the conversation's clock is set before the request is met.
  Optional<Instant> at();

  /// A person does something.
  ///
  /// @param id by what the line is known again when it is sent twice
  record Said(
      String from,
      Optional<String> id,
      Act act,
      Optional<Instant> at,
      Place place,
      Optional<ZoneId> zone,
      Optional<Locale> locale)
      implements Request {}

  /// Time passes.
  record Advance(TemporalAmount by, Optional<Instant> at) implements Request {}

  static Request read(String line) throws BadLine {
    JsonLine json = JsonLine.read(line);
    json.refuseAllBut(KEYS);
    Optional<String> advance = json.text("advance");
    Optional<Act> text = json.text("text").map(Act.Text::new);
    Optional<Act> choose = json.text("choose").map(Act.Choose::new);
    Optional<Act> command = json.text("command").map(Act.Command::new);
    Optional<Instant> at = at(json.text("at"));
    Place place = place(json.text("place"));
    Optional<ZoneId> zone = zone(json.text("zone"));
    Optional<Locale> locale = locale(json.text("locale"));
    Optional<String> id = json.text("id");
    var acts = Stream.of(text, choose, command).flatMap(Optional::stream).toList();
    if (acts.size() + advance.stream().count() != 1) {
      throw new BadLine(
          acts.isEmpty() && advance.isEmpty()
              ? "nothing to do: give one of \"text\", \"choose\", \"command\" or \"advance\""
              : "give only one of \"text\", \"choose\", \"command\" or \"advance\" on a line");
    }
    if (advance.isPresent()) {
      return new Advance(time(advance.get()), at);
    }
    Optional<String> from = json.text("from");
    if (from.isEmpty()) {
      throw new BadLine("\"from\" is missing: say who speaks, such as \"from\":\"p1\"");
    }
    return new Said(name(from.get()), checked(id), acts.getFirst(), at, place, zone, locale);
  }

  private static Optional<String> checked(Optional<String> id) throws BadLine {
    if (id.isPresent() && (id.get().isBlank() || id.get().length() > LONGEST_NAME)) {
      throw new BadLine(
          "\"id\" must be 1 to 100 characters that no other line of this person has, such as"
              + " \"42\"");
    }
    return id;
  }

  private static String name(String from) throws BadLine {
    boolean plain =
        !from.isBlank()
            && from.length() <= LONGEST_NAME
            && Mentions.silenced(from).equals(from)
            && from.codePoints().noneMatch(Request::unprintable);
    if (!plain) {
      throw new BadLine(
          "\"from\" must be a plain name of 1 to 100 characters, without control characters or"
              + " mentions, such as \"p1\"");
    }
    return from;
  }

  private static boolean unprintable(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
  }

  private static Optional<Instant> at(Optional<String> text) throws BadLine {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      Instant at = OffsetDateTime.parse(text.get()).toInstant();
      // Years of four digits, so that any reckoning from here stays one.
      if (at.isBefore(Instant.parse("1970-01-01T00:00:00Z"))
          || at.isAfter(Instant.parse("9000-01-01T00:00:00Z"))) {
        throw new BadLine("\"at\" must lie between the years 1970 and 9000");
      }
      return Optional.of(at);
    } catch (DateTimeException e) {
      throw new BadLine("\"at\" must be an instant such as \"2026-11-23T09:00:00Z\"");
    }
  }

  private static TemporalAmount time(String text) throws BadLine {
    Optional<TemporalAmount> time = duration(text).or(() -> period(text));
    if (time.isEmpty()) {
      throw new BadLine(
          "\"advance\" must be a time such as \"P14D\" or \"PT3H\", at most ten years and not"
              + " backwards");
    }
    return time.get();
  }

  private static Optional<TemporalAmount> duration(String text) {
    try {
      Duration time = Duration.parse(text);
      boolean fits = !time.isNegative() && time.compareTo(Duration.ofDays(3_660)) <= 0;
      return fits ? Optional.of(time) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<TemporalAmount> period(String text) {
    try {
      Period time = Period.parse(text);
      LocalDate start = LocalDate.EPOCH;
      boolean fits = !time.isNegative() && !start.plus(time).isAfter(start.plusDays(3_660));
      return fits ? Optional.of(time) : Optional.empty();
    } catch (DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static Place place(Optional<String> text) throws BadLine {
    return switch (text.orElse("dm")) {
      case "dm" -> Place.DM;
      case "channel" -> Place.CHANNEL;
      default -> throw new BadLine("\"place\" must be \"channel\" or \"dm\"");
    };
  }

  private static Optional<ZoneId> zone(Optional<String> text) throws BadLine {
    try {
      return text.map(ZoneId::of);
    } catch (DateTimeException e) {
      throw new BadLine("\"zone\" must be a time zone such as \"Europe/Berlin\"");
    }
  }

  private static Optional<Locale> locale(Optional<String> text) throws BadLine {
    try {
      return text.map(tag -> new Locale.Builder().setLanguageTag(tag.replace('_', '-')).build());
    } catch (IllformedLocaleException e) {
      throw new BadLine("\"locale\" must be a language tag such as \"en\" or \"pt-BR\"");
    }
  }
}
