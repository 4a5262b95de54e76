package bearings.discord;

import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionDisconnectEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.CloseCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells Discord the commands when the first connection begins, and the log how connections fare.
final class Lifecycle extends ListenerAdapter {
  private static final Logger LOG = LoggerFactory.getLogger(Lifecycle.class);

  private final Intake intake;

  Lifecycle(Intake intake) {
    this.intake = intake;
  }

  @Override
  public void onReady(ReadyEvent event) {
    int shard = event.getJDA().getShardInfo().getShardId();
    LOG.info("connection {} to Discord is up", shard);
    if (shard == 0) {
      event
          .getJDA()
          .updateCommands()
          .addCommands(Offered.commands(intake.words()))
          .queue(
              _ -> LOG.info("Discord lists the commands"),
              failure ->
                  LOG.warn("Discord does not list the commands: {}", Trouble.of(failure).reason()));
    }
  }

  @Override
  public void onSessionDisconnect(SessionDisconnectEvent event) {
    LOG.warn("connection {} to Discord is down", event.getJDA().getShardInfo().getShardId());
  }

  @Override
  public void onSessionResume(SessionResumeEvent event) {
    LOG.info("connection {} to Discord goes on", event.getJDA().getShardInfo().getShardId());
  }

  @Override
  public void onSessionRecreate(SessionRecreateEvent event) {
    LOG.info("connection {} to Discord began anew", event.getJDA().getShardInfo().getShardId());
  }

  @Override
  public void onShutdown(ShutdownEvent event) {
    CloseCode code = event.getCloseCode();
    if (intake.isOpen() && code != null && code != CloseCode.GRACEFUL_CLOSE) {
      LOG.error(
          "Discord has ended connection {} for good ({}): look at DISCORD_TOKEN and DISCORD_SHARDS,"
              + " and start again",
          event.getJDA().getShardInfo().getShardId(),
          code.name());
    }
  }
}
