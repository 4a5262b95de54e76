package bearings.terminal;

import bearings.speech.Mentions;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Writes JSON objects, one a line, each on its way as soon as it is whole. No text that leaves
/// here can call people in a chat: this is the one place through which all of it goes.
public final class JsonOutput {
  private static final JsonFactory JSON = new JsonFactory();

  private final OutputStream out;

  JsonOutput(OutputStream out) {
    this.out = out;
  }

  void error(String why) throws IOException {
    object(Map.of("error", why));
  }

  void object(Map<String, ?> object) throws IOException {
    var line = new StringWriter(1_024);
    try (JsonGenerator json = JSON.createGenerator(line)) {
      write(json, object);
    }
    line.write('\n');
    // Half a character has no UTF-8 form; Java then writes a question mark, where Jackson refuses.
    out.write(line.toString().getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /// Writes one object over many lines, for a person to read.
  public static void pretty(OutputStream out, Map<String, ?> object) throws IOException {
    var text = new StringWriter(4_096);
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.setPrettyPrinter(new DefaultPrettyPrinter());
      write(json, object);
    }
    text.write('\n');
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static void write(JsonGenerator json, @Nullable Object value) throws IOException {
    switch (value) {
      case null -> json.writeNull();
      case Optional<?> optional -> write(json, optional.orElse(null));
      case Map<?, ?> map -> {
        json.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          json.writeFieldName(String.valueOf(entry.getKey()));
          write(json, entry.getValue());
        }
        json.writeEndObject();
      }
      case Collection<?> items -> {
        json.writeStartArray();
        for (Object item : items) {
          write(json, item);
        }
        json.writeEndArray();
      }
      case Boolean truth -> json.writeBoolean(truth);
      case Integer number -> json.writeNumber(number);
      case Long number -> json.writeNumber(number);
      case Double number -> number(json, number);
      default -> json.writeString(Mentions.silenced(value.toString()));
    }
  }

  /// An amount; a whole one without a fraction.
  private static void number(JsonGenerator json, double number) throws IOException {
    if (number == Math.rint(number) && Math.abs(number) < 1e15) {
      json.writeNumber((long) number);
    } else {
      json.writeNumber(number);
    }
  }
}
