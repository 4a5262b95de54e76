package bearings.discord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.utils.FileUpload;
import org.jspecify.annotations.Nullable;

/// Everything that is held about a person, as a file that is handed over.
final class ExportFile {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NAME = "bearings.json";

  private ExportFile() {}

  /// @param description what is read out in place of it
  static FileUpload of(Map<String, Object> held, String description) {
    try {
      String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(plain(held));
      return FileUpload.fromData(text.getBytes(StandardCharsets.UTF_8), NAME)
          .setDescription(description);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("maps, lists, texts and numbers are JSON", e);
    }
  }

  /// What may be unknown becomes null.
  private static @Nullable Object plain(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Optional<?> optional -> plain(optional.orElse(null));
      case Map<?, ?> map -> {
        var plain = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((key, item) -> plain.put(String.valueOf(key), plain(item)));
        yield plain;
      }
      case Collection<?> items -> items.stream().map(ExportFile::plain).toList();
      case Number number -> number;
      case Boolean truth -> truth;
      default -> value.toString();
    };
  }
}
