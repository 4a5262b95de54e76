package bearings.app;

import bearings.desk.Enclosure;
import bearings.desk.Enclosures;
import bearings.desk.FrontDesk;
import bearings.desk.Outgoing;
import bearings.speech.Line;
import bearings.speech.Say;
import bearings.terminal.JsonOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/// Everything that is held about a person, as a file of JSON with the reply that hands it over.
final class HandedOver implements Enclosures {
  private static final String NAME = "bearings.json";

  @Override
  public List<Enclosure> with(Outgoing reply, FrontDesk desk) {
    return reply.reply().exports()
        ? desk.export(reply.person(), List.of(reply)).map(held -> file(held, desk)).stream()
            .toList()
        : List.of();
  }

  private static Enclosure file(Map<String, Object> held, FrontDesk desk) {
    var json = new ByteArrayOutputStream();
    try {
      JsonOutput.pretty(json, held);
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes every byte", e);
    }
    return new Enclosure(
        NAME, json.toByteArray(), desk.content().phrases().text(Say.of(Line.CHAT_EXPORT)));
  }
}
