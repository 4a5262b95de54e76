package bearings.logs;

import java.util.List;
import java.util.regex.Pattern;

/// Takes out of a text what looks like a secret: tokens of the chats, keys, passwords. Every
/// pattern begins where a word does and takes its characters for good, so it is linear in the text.
final class Masking {
  private static final String MASK = "***";

  private record Secret(Pattern pattern, String replacement) {
    Secret(String pattern, String replacement) {
      this(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), replacement);
    }
  }

  private static final List<Secret> SECRETS =
      List.of(
          // Slack: xoxb-, xoxp-, xoxe.xoxp-, xapp-, …
          new Secret("(?<![a-z0-9])x(?:ox[a-z]|app)[-.][\\w.-]*+", MASK),
          // Discord's tokens and JWTs: three long parts.
          new Secret("(?<![\\w-])[\\w-]{18,}+\\.[\\w-]{6,}+\\.[\\w-]{20,}+", MASK),
          // Keys of the models' providers.
          new Secret("(?<![a-z0-9])sk-[\\w-]{8,}+", MASK),
          new Secret("(?<![a-z])(bearer|basic)\\s++[\\w.~+/=-]{8,}+", "$1 " + MASK),
          // Addresses that are a secret by themselves.
          new Secret("(hooks\\.slack\\.com/|/webhooks/|/interactions/)[^\\s\"']++", "$1" + MASK),
          new Secret("://[^\\s/@]++@", "://" + MASK + "@"),
          new Secret(
              "(password|passwd|pwd|secret|token|key|ticket|authorization)"
                  + "(\"?\\s*+[=:]\\s*+\"?)(?:(?:bearer|basic|bot)\\s++)?+[^\\s&;,\"]++",
              "$1$2" + MASK));

  private Masking() {}

  static String masked(String text) {
    String masked = text;
    for (Secret secret : SECRETS) {
      masked = secret.pattern().matcher(masked).replaceAll(secret.replacement());
    }
    return masked;
  }
}
