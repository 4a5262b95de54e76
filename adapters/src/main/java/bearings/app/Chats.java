package bearings.app;

import bearings.desk.Chat;
import bearings.desk.Enclosures;
import bearings.discord.Discord;
import bearings.discord.DiscordSettings;
import bearings.discord.Invitation;
import bearings.discord.Shards;
import bearings.slack.Installations;
import bearings.slack.Slack;
import bearings.slack.SlackApp;
import bearings.slack.SlackHttp;
import bearings.slack.SlackInstall;
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
  private static final String SLACK_INSTALL = "/slack/install";
  private static final String SLACK_OAUTH = "/slack/oauth";

  Chats {
    all = List.copyOf(all);
    pages = Map.copyOf(pages);
    told = List.copyOf(told);
  }

  /// @param installations of the Slack app, where several workspaces have it
  /// @throws BadSetting where a chat is configured by half
  static Chats of(Settings settings, Installations installations) {
    InstantSource clock = InstantSource.system();
    Enclosures enclosures = new HandedOver();
    var all = new ArrayList<Chat>();
    var pages = new HashMap<String, Page>();
    var told = new ArrayList<String>();
    slack(settings)
        .ifPresent(how -> {
          var slack = new Slack(how, enclosures, clock);
          all.add(slack);
          slack.http().ifPresent(http -> pages.put(SLACK_EVENTS, page(http)));
          told.add("Slack: " + (how.appToken().isPresent() ? "Socket Mode" : "at " + SLACK_EVENTS));
        });
    slackApp(settings)
        .ifPresent(app -> {
          var slack = Slack.inMany(app, installations, enclosures, clock);
          all.add(slack);
          slack.http().ifPresent(http -> pages.put(SLACK_EVENTS, page(http)));
          slack
              .install()
              .ifPresent(install -> {
                pages.put(SLACK_INSTALL, Page.get(() -> answer(install.install())));
                pages.put(
                    SLACK_OAUTH,
                    Page.asked(request ->
                        answer(install.oauth(request.query(), request.headers("Cookie")))));
              });
          told.add(
              "Slack: at %s, in %d workspaces so far; others install it at %s"
                  .formatted(SLACK_EVENTS, installations.all().size(), SLACK_INSTALL));
        });
    discord(settings)
        .ifPresent(how -> {
          all.add(new Discord(how, enclosures, clock));
          Optional<String> token = Optional.of(how.token());
          told.add("Discord: invite the bot by " + Invitation.of(token));
          told.add("Discord: for yourself alone by " + Invitation.forOneself(token));
        });
    return new Chats(all, pages, told);
  }

  /// How Slack is reached, where one workspace is configured.
  static Optional<SlackSettings> slack(Settings settings) {
    Optional<String> bot = settings.of(Setting.SLACK_BOT_TOKEN);
    Optional<String> app = settings.of(Setting.SLACK_APP_TOKEN);
    Optional<String> secret = settings.of(Setting.SLACK_SIGNING_SECRET);
    boolean many = isForMany(settings);
    if (many || (bot.isEmpty() && app.isEmpty() && secret.isEmpty())) {
      return Optional.empty();
    }
    if (bot.isEmpty()) {
      throw new BadSetting(
          "SLACK_BOT_TOKEN is missing: Slack needs it beside what is set already, or for several"
              + " workspaces SLACK_CLIENT_ID and SLACK_CLIENT_SECRET");
    }
    if (app.isEmpty() && secret.isEmpty()) {
      throw new BadSetting(
          "SLACK_BOT_TOKEN is not enough: set SLACK_APP_TOKEN too (Socket Mode), or"
              + " SLACK_SIGNING_SECRET (HTTP mode)");
    }
    return Optional.of(new SlackSettings(bot.get(), app, secret, slackApi(settings)));
  }

  /// The Slack app, where several workspaces are to install it.
  static Optional<SlackApp> slackApp(Settings settings) {
    if (!isForMany(settings)) {
      return Optional.empty();
    }
    if (settings.of(Setting.SLACK_BOT_TOKEN).isPresent()) {
      throw new BadSetting(
          "SLACK_BOT_TOKEN is for one workspace, SLACK_CLIENT_ID and SLACK_CLIENT_SECRET are for"
              + " several: unset the one or the others");
    }
    if (settings.of(Setting.SLACK_APP_TOKEN).isPresent()) {
      throw new BadSetting(
          "SLACK_APP_TOKEN is for one workspace: unset it, several are served in HTTP mode");
    }
    return Optional.of(
        new SlackApp(
            needed(settings, Setting.SLACK_CLIENT_ID),
            needed(settings, Setting.SLACK_CLIENT_SECRET),
            needed(settings, Setting.SLACK_SIGNING_SECRET),
            slackApi(settings)));
  }

  private static boolean isForMany(Settings settings) {
    return settings.of(Setting.SLACK_CLIENT_ID).isPresent()
        || settings.of(Setting.SLACK_CLIENT_SECRET).isPresent();
  }

  private static String needed(Settings settings, Setting setting) {
    return settings
        .of(setting)
        .orElseThrow(() ->
            new BadSetting(
                setting
                    + " is missing: several Slack workspaces need SLACK_CLIENT_ID,"
                    + " SLACK_CLIENT_SECRET and SLACK_SIGNING_SECRET"));
  }

  private static Optional<URI> slackApi(Settings settings) {
    return settings.of(Setting.SLACK_API_URL).map(url -> folder(url, "api/"));
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

  private static Page.Answer answer(SlackInstall.Answer answer) {
    return new Page.Answer(
        answer.status(), "text/html; charset=utf-8", answer.body(), answer.headers());
  }

  private static Page page(SlackHttp http) {
    return Page.post(request -> {
      SlackHttp.Answer answer = http.answer(request.headers(), request.body());
      return Page.Answer.of(
          answer.status(), answer.contentType(), new String(answer.body(), StandardCharsets.UTF_8));
    });
  }
}
