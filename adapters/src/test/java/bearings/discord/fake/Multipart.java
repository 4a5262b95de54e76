package bearings.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The body of a request: JSON, and files where it is `multipart/form-data`.
///
/// @param json as it came
/// @param files by name
record Multipart(String json, Map<String, Attached> files) {
  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)");
  private static final Pattern NAME = Pattern.compile("[ ;]name=\"([^\"]*)\"");
  private static final Pattern FILE = Pattern.compile("filename=\"([^\"]*)\"");
  private static final Pattern NUMBERED = Pattern.compile("files\\[(\\d+)]");

  static Multipart of(String contentType, byte[] body) {
    // One byte a character, so that nothing is lost in the cutting.
    String text = new String(body, StandardCharsets.ISO_8859_1);
    Matcher boundary = BOUNDARY.matcher(contentType);
    if (!contentType.startsWith("multipart/form-data") || !boundary.find()) {
      return new Multipart(utf8(text), Map.of());
    }
    String json = "";
    var files = new LinkedHashMap<String, Part>();
    for (String part : text.split(Pattern.quote("--" + boundary.group(1)), -1)) {
      int end = part.indexOf("\r\n\r\n");
      if (end >= 0) {
        String head = utf8(part.substring(0, end));
        String content = part.substring(end + 4, part.length() - 2);
        Matcher file = FILE.matcher(head);
        Matcher name = NAME.matcher(head);
        String field = name.find() ? name.group(1) : "";
        if (file.find()) {
          byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
          files.put(file.group(1), new Part(field, bytes));
        } else if (field.equals("payload_json")) {
          json = utf8(content);
        }
      }
    }
    return new Multipart(json, described(files, Json.read(json)));
  }

  /// One file.
  ///
  /// @param field under which it came: `files[0]`
  @SuppressWarnings("ArrayRecordComponent") // They only pass through.
  private record Part(String field, byte[] content) {}

  private static Map<String, Attached> described(Map<String, Part> files, JsonNode body) {
    JsonNode told =
        body.has("data") ? body.path("data").path("attachments") : body.path("attachments");
    var described = new LinkedHashMap<String, Attached>();
    files.forEach((name, part) -> {
      Matcher number = NUMBERED.matcher(part.field());
      String about =
          number.matches()
              ? Json.items(told).stream()
                  .filter(file -> file.path("id").asText().equals(number.group(1)))
                  .map(file -> file.path("description").asText(""))
                  .findFirst()
                  .orElse("")
              : "";
      described.put(name, new Attached(part.content(), about));
    });
    return described;
  }

  private static String utf8(String bytes) {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}
