package bearings.discord;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.channel.concrete.PrivateChannel;

/// The private channels with people. Discord gives the same one whenever it is asked, and slows
/// down who asks often.
final class Directs {
  private static final int MOST = 10_000;

  private final Cache<Long, PrivateChannel> known = Caffeine.newBuilder().maximumSize(MOST).build();

  PrivateChannel with(long user, JDA jda) throws Trouble, InterruptedException {
    PrivateChannel channel = known.getIfPresent(user);
    if (channel == null) {
      channel = Rest.ask(() -> jda.openPrivateChannelById(user));
      known.put(user, channel);
    }
    return channel;
  }
}
