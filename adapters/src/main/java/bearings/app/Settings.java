package bearings.app;

import bearings.desk.Retention;
import bearings.dialogue.Keeping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the operator has set, each value of the right form. An empty value counts as not set.
///
/// @param data where the program may keep what it is to remember
record Settings(Map<Setting, String> values, Path data) {
  private static final String OURS = "BEARINGS_";
  static final String FILE = ".env";

  Settings {
    values = Map.copyOf(values);
  }

  /// Reads the environment and the file `.env` beside the launcher; the environment wins.
  ///
  /// @throws BadSetting where a name is unknown or a value malformed
  static Settings read(Map<String, String> environment) {
    var given = new LinkedHashMap<String, Given>();
    home(environment).ifPresent(home -> given.putAll(file(home)));
    environment.forEach(
        (name, value) -> given.put(name, new Given(value, "the environment", Path.of(""))));
    var values = new EnumMap<Setting, String>(Setting.class);
    given.forEach((name, one) -> {
      Optional<Setting> setting = known(name);
      if (setting.isPresent()) {
        one.checkedFor(setting.get()).ifPresent(value -> values.put(setting.get(), value));
      } else if (name.startsWith(OURS)) {
        throw new BadSetting(
            "unknown setting %s (%s): %s (./bearings --help lists all settings)"
                .formatted(name, one.where(), meant(name)));
      }
    });
    return new Settings(values, DataFolder.of(environment, System.getProperty("os.name", "")));
  }

  /// The folder of prompts to be used instead of the built-in one: the one that is named, else the
  /// one beside the launcher, so that a change there counts at once.
  Optional<Path> prompts() {
    return path(Setting.BEARINGS_PROMPTS)
        .or(() ->
            path(Setting.BEARINGS_HOME)
                .map(home -> home.resolve("prompts"))
                .filter(Files::isDirectory));
  }

  /// What is given for a setting.
  Optional<String> of(Setting setting) {
    return Optional.ofNullable(values.get(setting));
  }

  /// Where people's conversations are kept: the database that is named, else an SQLite file.
  String database() {
    return of(Setting.BEARINGS_DB).orElseGet(this::usualDatabase);
  }

  /// Whether an address is the database that is used where none is named.
  boolean isUsual(String address) {
    return address.equals(usualDatabase());
  }

  private String usualDatabase() {
    return "jdbc:sqlite:" + data.resolve("bearings.db");
  }

  /// The key under which what is stored is encrypted.
  Optional<String> key() {
    return of(Setting.BEARINGS_KEY);
  }

  /// How long after the last contact everything about a person goes.
  Retention retention() {
    return of(Setting.BEARINGS_RETENTION)
        .map(days -> new Retention(Duration.ofDays(Period.parse(days).getDays())))
        .orElse(Retention.USUAL);
  }

  /// What is true about what is kept of people in a database.
  Keeping keeping() {
    return new Keeping.Stored((int) retention().afterContact().toDays());
  }

  /// Where the web page listens; on loopback only where nothing is said.
  Optional<String> host() {
    return of(Setting.BEARINGS_HOST);
  }

  int port() {
    return Integer.parseInt(values.getOrDefault(Setting.BEARINGS_PORT, "8080"));
  }

  /// Where `.env` is, and the launcher.
  Path home() {
    return path(Setting.BEARINGS_HOME).orElse(Path.of("").toAbsolutePath());
  }

  Optional<Path> crisisLines() {
    return path(Setting.BEARINGS_CRISIS_LINES);
  }

  private Optional<Path> path(Setting setting) {
    return of(setting).map(Path::of);
  }

  /// A value, where it was found, and the folder from which a path in it starts.
  private record Given(String value, String where, Path base) {
    Optional<String> checkedFor(Setting setting) {
      if (value.isBlank()) {
        return Optional.empty();
      }
      String whole = setting.from(base, value);
      setting
          .mend(whole)
          .ifPresent(mend -> {
            throw new BadSetting("%s (%s) is malformed: %s".formatted(setting.name(), where, mend));
          });
      return Optional.of(whole);
    }

    /// Never shows the value, which may be a secret.
    @Override
    public String toString() {
      return "given in " + where;
    }
  }

  /// Values may be secret, so only the names are shown.
  @Override
  public String toString() {
    return "Settings" + values.keySet();
  }

  private static Optional<Path> home(Map<String, String> environment) {
    try {
      return Optional.ofNullable(environment.get(Setting.BEARINGS_HOME.name()))
          .filter(home -> !home.isBlank())
          .map(Path::of);
    } catch (InvalidPathException e) {
      throw new BadSetting("BEARINGS_HOME (the environment) is malformed: name a folder");
    }
  }

  private static Map<String, Given> file(Path home) {
    Path file = home.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return Map.of();
    }
    try {
      return lines(Files.readAllLines(file), home);
    } catch (IOException e) {
      throw new BadSetting(FILE + " beside the launcher cannot be read as UTF-8 text");
    }
  }

  private static Map<String, Given> lines(List<String> lines, Path home) {
    var given = new LinkedHashMap<String, Given>();
    for (int i = 0; i < lines.size(); i++) {
      String where = FILE + " line " + (i + 1);
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      String assignment = line.startsWith("export ") ? line.substring(7).strip() : line;
      int equals = assignment.indexOf('=');
      if (equals <= 0) {
        throw new BadSetting(where + " is not of the form NAME=value");
      }
      String name = assignment.substring(0, equals).strip();
      String value = unquoted(assignment.substring(equals + 1).strip());
      given.put(name, new Given(value, where, home));
    }
    return given;
  }

  /// The value between quotation marks, or the value up to a comment.
  private static String unquoted(String value) {
    char first = value.isEmpty() ? ' ' : value.charAt(0);
    int end = first == '"' || first == '\'' ? value.indexOf(first, 1) : -1;
    if (end > 0) {
      return value.substring(1, end);
    }
    int comment = value.indexOf(" #");
    return comment < 0 ? value : value.substring(0, comment).strip();
  }

  private static Optional<Setting> known(String name) {
    return Arrays.stream(Setting.values())
        .filter(setting -> setting.name().equals(name))
        .findFirst();
  }

  private static String meant(String name) {
    return Arrays.stream(Setting.values())
        .map(Setting::name)
        .filter(known -> known.startsWith(OURS) && distance(known, name) <= 3)
        .map(known -> "did you mean " + known + "?")
        .findFirst()
        .orElseGet(() -> "remove it or correct its name");
  }

  /// How many letters must change to make one name the other.
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int corner = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int replaced = corner + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        corner = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }

  /// All settings with their purposes, for `--help`.
  static String listed() {
    return Arrays.stream(Setting.values())
        .map(setting -> "  %-23s%s".formatted(setting.name(), setting.purpose()))
        .collect(Collectors.joining("\n"));
  }
}
