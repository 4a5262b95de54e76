package bearings.discord.fake;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The body of a request: JSON, and files where it is `multipart/form-data`.
///
/// @param json as it came
/// @param files by name; the contents are read as UTF-8
record Multipart(String json, Map<String, String> files) {
  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)");
  private static final Pattern NAME = Pattern.compile("[ ;]name=\"([^\"]*)\"");
  private static final Pattern FILE = Pattern.compile("filename=\"([^\"]*)\"");

  static Multipart of(String contentType, byte[] body) {
    // One byte a character, so that nothing is lost in the cutting.
    String text = new String(body, StandardCharsets.ISO_8859_1);
    Matcher boundary = BOUNDARY.matcher(contentType);
    if (!contentType.startsWith("multipart/form-data") || !boundary.find()) {
      return new Multipart(utf8(text), Map.of());
    }
    String json = "";
    var files = new LinkedHashMap<String, String>();
    for (String part : text.split(Pattern.quote("--" + boundary.group(1)), -1)) {
      int end = part.indexOf("\r\n\r\n");
      if (end >= 0) {
        String head = utf8(part.substring(0, end));
        String content = utf8(part.substring(end + 4, part.length() - 2));
        Matcher file = FILE.matcher(head);
        Matcher name = NAME.matcher(head);
        if (file.find()) {
          files.put(file.group(1), content);
        } else if (name.find() && name.group(1).equals("payload_json")) {
          json = content;
        }
      }
    }
    return new Multipart(json, files);
  }

  private static String utf8(String bytes) {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}
