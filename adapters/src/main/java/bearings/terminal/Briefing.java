package bearings.terminal;

import bearings.hearing.Brief;
import bearings.hearing.BriefReader;
import bearings.knowledge.Segment;
import bearings.speech.Mentions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Shows what job posts and client briefs ask for.
public final class Briefing {
  private final BriefReader reader;
  private final boolean asJson;
  private final OutputStream out;
  private boolean another;

  /// @param asJson whether a script reads it, or a person
  public Briefing(BriefReader reader, boolean asJson, OutputStream out) {
    this.reader = reader;
    this.asJson = asJson;
    this.out = out;
  }

  /// A brief that fills a file.
  public void of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      show(whole(in));
    }
  }

  /// For a script one object a line; for a person everything that comes is one brief.
  public void of(InputStream in) throws IOException {
    if (!asJson) {
      show(whole(in));
      return;
    }
    var lines = new CappedLines(in);
    for (var line = lines.next(); line.isPresent(); line = lines.next()) {
      switch (line.get()) {
        case CappedLines.Line.Unusable(var why) -> new JsonOutput(out).error(why);
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
      Optional<String> text = JsonLine.read(line).text("text");
      if (text.isEmpty()) {
        throw new BadLine("\"text\" is missing: {\"text\":\"…\"}");
      }
      show(text.get());
    } catch (BadLine e) {
      new JsonOutput(out).error(e.why());
    }
  }

  private void show(String text) throws IOException {
    Map<String, Object> json = json(reader.read(text));
    if (asJson) {
      new JsonOutput(out).object(json);
      return;
    }
    String table = Table.of(json, Map.of());
    String shown = table.isEmpty() ? "Nothing that I know is asked for here.\n" : table;
    print((another ? "\n" : "") + shown);
    another = true;
  }

  private static Map<String, Object> json(Brief brief) {
    var json = new LinkedHashMap<String, Object>();
    json.put("segment", brief.segment().map(Segment::id));
    json.put("required", brief.required());
    json.put("nice_to_have", brief.niceToHave());
    json.put("urgent_problem", brief.urgentProblem());
    return json;
  }

  /// The text of a whole stream, as far as a line of input would be read.
  private static String whole(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(CappedLines.LONGEST + 1);
    if (bytes.length > CappedLines.LONGEST) {
      throw new IOException("longer than 64 KB, which is no brief");
    }
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  private void print(String text) throws IOException {
    out.write(Mentions.silenced(text).getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
