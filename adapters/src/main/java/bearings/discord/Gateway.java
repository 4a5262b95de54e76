package bearings.discord;

import java.net.URI;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;

/// Sends connections to another gateway than Discord's own.
final class Gateway extends ConcurrentSessionController {
  private final String address;
  private final int total;

  /// @param total how many connections there are
  Gateway(URI address, int total) {
    this.address = address.toString();
    this.total = total;
  }

  @Override
  public String getGateway() {
    return address;
  }

  @Override
  public ShardedGateway getShardedGateway(JDA jda) {
    return new ShardedGateway(address, total, 1);
  }
}
