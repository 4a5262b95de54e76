package bearings.faults;

import bearings.desk.Chat;
import bearings.desk.Enclosures;
import bearings.desk.FrontDesk;
import bearings.desk.Outlet;
import bearings.discord.Discord;
import bearings.discord.DiscordSettings;
import bearings.slack.Slack;
import bearings.slack.SlackSettings;
import bearings.slack.fake.FakeSlack;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// A chat by its own adapter, against the fake of its platform.
record RealLink(Chat chat, Instant until) implements Link {

  /// @param api where the fake's Web API is
  static RealLink slack(String api, String until, InstantSource clock) {
    var settings =
        new SlackSettings(
            FakeSlack.BOT_TOKEN,
            Optional.of(FakeSlack.APP_TOKEN),
            Optional.empty(),
            Optional.of(URI.create(api)));
    return new RealLink(new Slack(settings, Enclosures.NONE, clock), Instant.parse(until));
  }

  /// @param api where the fake's HTTP API is
  /// @param gateway where its gateway is
  static RealLink discord(
      String token, String api, String gateway, String until, InstantSource clock) {
    var settings =
        new DiscordSettings(
            token,
            Optional.of(URI.create(api)),
            Optional.of(URI.create(gateway)),
            Optional.empty());
    return new RealLink(new Discord(settings, Enclosures.NONE, clock), Instant.parse(until));
  }

  @Override
  public List<Outlet> outlets() {
    return List.of(chat.outlet());
  }

  @Override
  public void open(FrontDesk desk) {
    chat.open(desk);
  }
}
