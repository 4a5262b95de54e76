package bearings.desk;

import java.util.Optional;

/// A chat before which one line of a reply may get other words: once, before the first attempt, and
/// stored before it is sent, so that a retry sends the same.
public final class Rewording implements Outlet {
  private final Outlet chat;
  private final Wording wording;

  public Rewording(Outlet chat, Wording wording) {
    this.chat = chat;
    this.wording = wording;
  }

  @Override
  public String platform() {
    return chat.platform();
  }

  @Override
  public Delivery deliver(Outgoing outgoing) throws InterruptedException {
    if (outgoing.attempt() > 1 || outgoing.perhapsSent()) {
      return chat.deliver(outgoing);
    }
    try {
      Optional<Outgoing> worded = wording.worded(outgoing);
      return worded.isPresent()
          ? chat.deliver(worded.get())
          : new Delivery.Refused(Optional.empty(), "somebody else sends it");
    } catch (StoreUnavailable e) {
      return new Delivery.Refused(Optional.empty(), "the store is away");
    }
  }
}
