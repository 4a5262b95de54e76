package bearings.terminal;

import bearings.casefile.QuestionId;
import bearings.hearing.Heard;
import bearings.hearing.Listener;
import bearings.speech.Mentions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Shows what the coach hears in messages, one at a time.
public final class Understanding {
  private final Listener listener;
  private final boolean asJson;
  private final OutputStream out;
  private boolean another;

  /// @param asJson whether a script reads it, or a person
  public Understanding(Listener listener, boolean asJson, OutputStream out) {
    this.listener = listener;
    this.asJson = asJson;
    this.out = out;
  }

  /// One message, as it was typed on the command line.
  public void of(String text) throws IOException {
    show(listener.hear(text, Optional.empty()));
  }

  /// One message a line: plain, or as an object with the question that it answers.
  public void of(InputStream in) throws IOException {
    var lines = new CappedLines(in);
    for (var line = lines.next(); line.isPresent(); line = lines.next()) {
      switch (line.get()) {
        case CappedLines.Line.Unusable(var why) -> error(why);
        case CappedLines.Line.Text(var text) -> {
          if (!text.isBlank()) {
            line(text);
          }
        }
      }
    }
  }

  private void line(String line) throws IOException {
    try {
      show(line.stripLeading().startsWith("{") ? heard(JsonLine.read(line)) : plain(line));
    } catch (BadLine e) {
      error(e.why());
    }
  }

  private Heard plain(String line) {
    return listener.hear(line, Optional.empty());
  }

  private Heard heard(JsonLine json) throws BadLine {
    Optional<String> text = json.text("text");
    if (text.isEmpty()) {
      throw new BadLine("\"text\" is missing: {\"text\":\"…\",\"context\":\"QUESTION\"}");
    }
    Optional<String> context = json.text("context");
    Optional<QuestionId> question = context.flatMap(QuestionId::of);
    if (context.isPresent() && question.isEmpty()) {
      throw new BadLine(
          "\"context\" names no question that the coach asks: "
              + JsonLine.shortened(context.get()));
    }
    return listener.hear(text.get(), question);
  }

  private void show(Heard heard) throws IOException {
    Map<String, Object> json = HeardJson.of(heard);
    if (asJson) {
      new JsonOutput(out).object(json);
      return;
    }
    var shown = new LinkedHashMap<>(json);
    shown.remove("because");
    shown.remove("evidence");
    var text = new StringBuilder(another ? "\n" : "");
    another = true;
    text.append("“").append(heard.text().replace('\n', ' ')).append("”\n");
    text.append(Table.of(shown, heard.because()));
    if (json.get("evidence") instanceof Iterable<?> items) {
      for (Object item : items) {
        text.append(Table.of(Map.of("evidence", item), Map.of()));
      }
    }
    print(text.toString());
  }

  private void error(String why) throws IOException {
    if (asJson) {
      new JsonOutput(out).error(why);
    } else {
      print("not understood: " + why + "\n");
    }
  }

  private void print(String text) throws IOException {
    out.write(Mentions.silenced(text).getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
