package bearings.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where a program keeps its data for the person who runs it, by the custom of the system: the XDG
/// base directory specification, Apple's and Microsoft's guidelines.
final class DataFolder {
  private DataFolder() {}

  /// @param system the name of the operating system, as Java's `os.name` gives it
  static Path of(Map<String, String> environment, String system) {
    String name = system.toLowerCase(Locale.ROOT);
    Path home = Path.of(environment.getOrDefault("HOME", System.getProperty("user.home", "")));
    if (name.startsWith("mac")) {
      return home.resolve("Library/Application Support/Bearings");
    }
    if (name.startsWith("windows")) {
      return named(environment, "LOCALAPPDATA")
          .orElseGet(() -> home.resolve("AppData/Local"))
          .resolve("Bearings");
    }
    return named(environment, "XDG_DATA_HOME")
        .orElseGet(() -> home.resolve(".local/share"))
        .resolve("bearings");
  }

  /// The specification has relative paths ignored.
  private static Optional<Path> named(Map<String, String> environment, String variable) {
    return Optional.ofNullable(environment.get(variable))
        .filter(value -> !value.isBlank())
        .map(Path::of)
        .filter(Path::isAbsolute);
  }
}
