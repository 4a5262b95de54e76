package bearings.app;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Period;
import java.util.Optional;
import java.util.Set;

/// Everything that can be set, by the name under which the environment or `.env` gives it.
enum Setting {
  SLACK_BOT_TOKEN(Form.TOKEN, "the Slack app's bot token"),
  SLACK_APP_TOKEN(Form.TOKEN, "the Slack app-level token, for Socket Mode"),
  SLACK_SIGNING_SECRET(Form.TOKEN, "the Slack signing secret, for HTTP mode at /slack/events"),
  SLACK_API_URL(Form.WEB_ADDRESS, "where Slack's API is (default: Slack's own)"),
  DISCORD_TOKEN(Form.TOKEN, "the Discord bot's token"),
  DISCORD_API_URL(Form.WEB_ADDRESS, "where Discord's API is (default: Discord's own)"),
  DISCORD_GATEWAY_URL(Form.SOCKET_ADDRESS, "where Discord's gateway is (default: Discord's own)"),
  DISCORD_SHARDS(Form.TEXT, "connections for large bots: auto, 8, or 0-3/8 (default: one)"),
  BEARINGS_DB(Form.DATABASE, "a JDBC address (default: an SQLite file under your data folder)"),
  BEARINGS_KEY(Form.TOKEN, "encrypts what is stored: 32 bytes, openssl rand -base64 32 makes one"),
  BEARINGS_RETENTION(Form.DAYS, "how long after the last contact a person is kept (P180D)"),
  BEARINGS_PROMPTS(Form.FOLDER, "a folder that replaces the built-in prompts/"),
  BEARINGS_PORT(Form.PORT, "the port of web page, health and metrics (default: 8080)"),
  BEARINGS_HOST(Form.TEXT, "the address they listen on (default: loopback only)"),
  BEARINGS_LLM_URL(Form.WEB_ADDRESS, "an OpenAI-compatible endpoint (default: no model)"),
  BEARINGS_LLM_KEY(Form.TOKEN, "its key"),
  BEARINGS_LLM_MODEL(Form.TEXT, "the model's name"),
  BEARINGS_CRISIS_LINES(Form.FILE, "a file of local help lines, shown as it is in a crisis"),
  BEARINGS_HOME(Form.TEXT, "the folder of the launcher and its .env (the launcher sets it)"),
  BEARINGS_JAVA_HOME(Form.TEXT, "the JDK that the launcher uses (default: it looks for one)");

  private final Form form;
  private final String purpose;

  Setting(Form form, String purpose) {
    this.form = form;
    this.purpose = purpose;
  }

  /// Whether an operator sets it, and not the launcher.
  boolean isForOperators() {
    return this != BEARINGS_HOME && this != BEARINGS_JAVA_HOME;
  }

  String purpose() {
    return purpose;
  }

  /// A value with its path, if it is one, starting from a folder.
  String from(Path base, String value) {
    return switch (form) {
      case FOLDER, FILE -> Form.path(value).map(base::resolve).map(Path::toString).orElse(value);
      case DATABASE -> Form.database(base, value);
      case TEXT, TOKEN, WEB_ADDRESS, SOCKET_ADDRESS, DAYS, PORT -> value;
    };
  }

  /// What a good value would be, where this one is not. Never repeats the value: it may be secret.
  Optional<String> mend(String value) {
    return form.accepts(value) ? Optional.empty() : Optional.of(form.mend);
  }

  private static final String SQLITE = "jdbc:sqlite:";

  private enum Form {
    TEXT("give a text without control characters"),
    TOKEN("give the bare token: visible characters, no spaces or quotation marks"),
    WEB_ADDRESS("give an address that begins with http:// or https://"),
    SOCKET_ADDRESS("give an address that begins with ws:// or wss://"),
    DATABASE("give an address that begins with jdbc:sqlite: or jdbc:postgresql:"),
    DAYS("give a number of days from P1D to P3650D, such as P180D"),
    FOLDER("name a folder that exists"),
    FILE("name a file that can be read"),
    PORT("give a whole number from 0 to 65535");

    private final String mend;

    Form(String mend) {
      this.mend = mend;
    }

    boolean accepts(String value) {
      return switch (this) {
        case TEXT -> value.chars().noneMatch(Character::isISOControl);
        case TOKEN -> value.chars().allMatch(c -> c > ' ' && c < 0x7F && c != '"' && c != '\'');
        case WEB_ADDRESS -> isAddress(value, Set.of("http", "https"));
        case SOCKET_ADDRESS -> isAddress(value, Set.of("ws", "wss"));
        case DATABASE -> value.matches("jdbc:(sqlite|postgresql):\\S.*");
        case DAYS -> value.matches("P\\d{1,4}D") && isSpan(Period.parse(value).getDays());
        case FOLDER -> path(value).filter(Files::isDirectory).isPresent();
        case FILE -> path(value).filter(Files::isRegularFile).filter(Files::isReadable).isPresent();
        case PORT -> value.matches("\\d{1,5}") && Integer.parseInt(value) <= 65_535;
      };
    }

    /// A file that is named without its folder lies in the base; an address is an address.
    private static String database(Path base, String value) {
      String file = value.startsWith(SQLITE) ? value.substring(SQLITE.length()) : ":";
      boolean plain = !file.startsWith(":") && !file.startsWith("file:") && !file.isBlank();
      return plain
          ? path(file).map(base::resolve).map(whole -> SQLITE + whole).orElse(value)
          : value;
    }

    private static boolean isSpan(int days) {
      return days >= 1 && days <= 3_650;
    }

    private static boolean isAddress(String value, Set<String> schemes) {
      try {
        URI uri = new URI(value);
        return uri.getScheme() != null
            && schemes.contains(uri.getScheme())
            && uri.getHost() != null;
      } catch (URISyntaxException e) {
        return false;
      }
    }

    private static Optional<Path> path(String value) {
      try {
        return Optional.of(Path.of(value));
      } catch (InvalidPathException e) {
        return Optional.empty();
      }
    }
  }
}
