package bearings.discord.fake;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/// Notes every name that this program asks the network for: whoever dials outside asks for one
/// first. The fakes are only known by number.
public final class LookedUp extends InetAddressResolverProvider {
  private static volatile boolean watching;
  private static final List<String> NAMES = new CopyOnWriteArrayList<>();

  /// The names since the last [#forget].
  public static List<String> names() {
    return List.copyOf(NAMES);
  }

  public static void forget() {
    NAMES.clear();
  }

  /// Whether names are noted at all in this program; asks for one, since nothing is begun before.
  public static boolean isWatching() throws UnknownHostException {
    return InetAddress.getByName("localhost").isLoopbackAddress() && watching;
  }

  /// Whether a name is this machine's own.
  public static boolean isThisMachine(String name) {
    try {
      return name.equals(InetAddress.getLocalHost().getHostName());
    } catch (UnknownHostException e) {
      return false;
    }
  }

  @Override
  public String name() {
    return "notes every name";
  }

  @Override
  public InetAddressResolver get(Configuration configuration) {
    watching = true;
    InetAddressResolver usual = configuration.builtinResolver();
    return new InetAddressResolver() {
      @Override
      public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
          throws UnknownHostException {
        NAMES.add(host);
        return usual.lookupByName(host, policy);
      }

      @Override
      public String lookupByAddress(byte[] address) throws UnknownHostException {
        return usual.lookupByAddress(address);
      }
    };
  }
}
