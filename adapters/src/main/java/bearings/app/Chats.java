package bearings.app;

import bearings.desk.Chat;
import bearings.discord.Discord;
import bearings.discord.DiscordSettings;
import bearings.discord.Invitation;
import bearings.discord.Shards;
import bearings.slack.Slack;
import bearings.slack.SlackHttp;
import bearings.slack.SlackSettings;
import bearings.web.Page;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The chats that are configured.
///
/// @param pages what they need of the web server, by path
/// @param told what there is to say about each of them
record Chats(List<Chat> all, Map<String, Page> pages, List<String> told) {
  private static final String SLACK_EVENTS = "/slack/events";

  Chats {
    all = List.copyOf(all);
    pages = Map.copyOf(pages);
    told = List.copyOf(told);
  }

  /// @throws BadSetting where a chat is configured by half
  static Chats of(Settings settings) {
    InstantSource clock = InstantSource.system();
    var all = new ArrayList<Chat>();
    var pages = new HashMap<String, Page>();
    var told = new ArrayList<String>();
    slack(settings)
        .ifPresent(how -> {
          var slack = new Slack(how, clock);
          all.add(slack);
          slack.http().ifPresent(http -> pages.put(SLACK_EVENTS, page(http)));
          told.add("Slack: " + (how.appToken().isPresent() ? "Socket Mode" : "at " + SLACK_EVENTS));
        });
    discord(settings)
        .ifPresent(how -> {
          all.add(new Discord(how, clock));
          told.add("Discord: invite the bot by " + Invitation.of(Optional.of(how.token())));
        });
    return new Chats(all, pages, told);
  }

  /// How Slack is reached, where it is configured.
  static Optional<SlackSettings> slack(Settings settings) {
    Optional<String> bot = settings.of(Setting.SLACK_BOT_TOKEN);
    Optional<String> app = settings.of(Setting.SLACK_APP_TOKEN);
    Optional<String> secret = settings.of(Setting.SLACK_SIGNING_SECRET);
    if (bot.isEmpty() && app.isEmpty() && secret.isEmpty()) {
      return Optional.empty();
    }
    if (bot.isEmpty()) {
      throw new BadSetting("SLACK_BOT_TOKEN is missing: Slack needs it beside what is set already");
    }
    if (app.isEmpty() && secret.isEmpty()) {
      throw new BadSetting(
          "SLACK_BOT_TOKEN is not enough: set SLACK_APP_TOKEN too (Socket Mode), or"
              + " SLACK_SIGNING_SECRET (HTTP mode)");
    }
    Optional<URI> api = settings.of(Setting.SLACK_API_URL).map(url -> folder(url, "api/"));
    return Optional.of(new SlackSettings(bot.get(), app, secret, api));
  }

  /// How Discord is reached, where it is configured.
  static Optional<DiscordSettings> discord(Settings settings) {
    return settings
        .of(Setting.DISCORD_TOKEN)
        .map(token ->
            new DiscordSettings(
                token,
                settings.of(Setting.DISCORD_API_URL).map(url -> folder(url, "api/v10/")),
                settings.of(Setting.DISCORD_GATEWAY_URL).map(URI::create),
                settings.of(Setting.DISCORD_SHARDS).map(Chats::shards)));
  }

  private static Shards shards(String text) {
    try {
      return Shards.parse(text);
    } catch (IllegalArgumentException e) {
      throw new BadSetting("DISCORD_SHARDS is malformed: " + e.getMessage());
    }
  }

  /// An address as a folder; where it names only a host, with the path that the platform has.
  private static URI folder(String url, String usual) {
    String folder = url.endsWith("/") ? url : url + "/";
    URI address = URI.create(folder);
    return address.getPath().equals("/") ? address.resolve(usual) : address;
  }

  private static Page page(SlackHttp http) {
    return Page.post(request -> {
      SlackHttp.Answer answer = http.answer(request.headers(), request.body());
      return Page.Answer.of(
          answer.status(), answer.contentType(), new String(answer.body(), StandardCharsets.UTF_8));
    });
  }
}
