package bearings.desk;

import java.time.Duration;
import java.util.Optional;

/// A chat that the coach is connected to: brings what people do there to the front desk, and takes
/// the replies.
public interface Chat {

  /// Where replies to people of this chat go; knows its name.
  Outlet outlet();

  /// Connects, and from then on hands what arrives to the desk.
  ///
  /// @throws CannotConnect where that cannot work before somebody mends something
  void open(FrontDesk desk);

  /// What is wrong with the connection now, without a name or a secret; empty where nothing is.
  Optional<String> trouble();

  /// Takes nothing any more. What was handed over before is still answered.
  void close(Duration atMost);

  /// A chat cannot be connected; the message says why and the mend.
  final class CannotConnect extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotConnect(String why) {
      super(why);
    }
  }
}
