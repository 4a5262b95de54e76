package bearings.faults;

import bearings.desk.Envelope;
import bearings.desk.FrontDesk;
import bearings.desk.Outcome;
import bearings.desk.Outlet;
import bearings.desk.Watch;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.LongSupplier;

/// The two chats of [FakeChat], which are asked for what there is and told how it went.
final class FakeLink implements Link {
  private final ChatClient client;
  private final LongSupplier waiting;
  private final Watch watch;
  private volatile Instant until = Instant.EPOCH;

  /// @param chat the chat's address
  /// @param waiting how many replies wait in the outbox
  FakeLink(String chat, LongSupplier waiting, Watch watch) {
    this.client = new ChatClient(chat);
    this.waiting = waiting;
    this.watch = watch;
  }

  @Override
  public List<Outlet> outlets() {
    return List.of(client.recognising(FakeChat.NONCE), client.forgetful(FakeChat.HISTORY));
  }

  @Override
  public Instant until() {
    return until;
  }

  @Override
  public void open(FrontDesk desk) {
    Thread.ofVirtual().start(() -> poll(desk));
  }

  private void poll(FrontDesk desk) {
    while (true) {
      try {
        var events = client.events(waiting.getAsLong());
        until = events.until();
        events.events().forEach(event -> receive(desk, event));
      } catch (IOException | RuntimeException e) {
        watch.saw(new Watch.Step.Failed("poll", e));
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void receive(FrontDesk desk, Envelope envelope) {
    var _ =
        desk.receive(envelope)
            .thenAccept(outcome -> acknowledge(envelope, isTaken(outcome)))
            .exceptionally(failure -> {
              watch.saw(new Watch.Step.Failed("receive", failure));
              return null;
            });
  }

  private static boolean isTaken(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Answered _, Outcome.Duplicate _ -> true;
      case Outcome.Refused _, Outcome.Unavailable _ -> false;
    };
  }

  private void acknowledge(Envelope envelope, boolean taken) {
    try {
      client.taken(envelope, taken);
    } catch (IOException e) {
      watch.saw(new Watch.Step.Failed("acknowledge", e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
