package bearings.faults;

import bearings.desk.Address;
import bearings.desk.Envelope;
import bearings.desk.PersonId;
import bearings.desk.Reply;
import bearings.dialogue.Incoming.Act;
import bearings.dialogue.Place;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/// How events and replies look between the fake chat and the program.
final class Wire {
  static final ObjectMapper JSON = new ObjectMapper();

  /// A receipt is drawn by chance, so no oracle knows it.
  private static final Pattern RECEIPT =
      Pattern.compile("\\b[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}\\b");

  private Wire() {}

  static ObjectNode event(Envelope envelope) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", envelope.eventId());
    json.put("person", envelope.person().toString());
    json.put("place", envelope.address().place());
    json.put("route", envelope.address().route());
    json.put("at", envelope.at().toString());
    json.put("public", envelope.place() == Place.CHANNEL);
    envelope.zone().ifPresent(zone -> json.put("zone", zone.getId()));
    switch (envelope.act()) {
      case Act.Text text -> json.put("text", text.text());
      case Act.Choose choose -> json.put("choose", choose.choiceId());
      case Act.Command command -> json.put("command", command.line());
      case Act.Brief brief -> json.put("brief", brief.text());
      case Act.Due _ -> throw new IllegalArgumentException("no chat sends a follow-up");
    }
    return json;
  }

  static Envelope envelope(JsonNode json) {
    PersonId person = PersonId.of(json.get("person").asText()).orElseThrow();
    return new Envelope(
        json.get("id").asText(),
        person,
        new Address(person.platform(), json.get("place").asText(), json.get("route").asText()),
        act(json),
        Instant.parse(json.get("at").asText()),
        json.get("public").asBoolean() ? Place.CHANNEL : Place.DM,
        Optional.ofNullable(json.get("zone")).map(zone -> ZoneId.of(zone.asText())),
        Optional.empty());
  }

  private static Act act(JsonNode json) {
    if (json.has("text")) {
      return new Act.Text(json.get("text").asText());
    }
    if (json.has("brief")) {
      return new Act.Brief(json.get("brief").asText());
    }
    return json.has("choose")
        ? new Act.Choose(json.get("choose").asText())
        : new Act.Command(json.get("command").asText());
  }

  /// All of a reply as one text, in which no receipt can be told from another.
  static String text(Reply reply) {
    var lines = new StringJoiner("\n");
    reply.paragraphs().forEach(paragraph -> lines.add(paragraph.text()));
    reply
        .asks()
        .ifPresent(ask -> {
          lines.add(ask.question() + ": " + ask.text());
          ask.options().forEach(option -> lines.add("[" + option.id() + "] " + option.label()));
        });
    if (reply.privately()) {
      lines.add("(for you alone)");
    }
    if (reply.exports()) {
      lines.add("(with everything that is held)");
    }
    return withoutReceipts(lines.toString());
  }

  static String withoutReceipts(String text) {
    return RECEIPT.matcher(text).replaceAll("RECEIPT");
  }
}
