package bearings.desk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// A chat for tests: answers as it is told, and remembers what it was given.
final class ScriptedOutlet implements Outlet {
  static final Delivery ACCEPTED = new Delivery.Accepted();

  /// How it answers.
  interface Manner {
    Delivery answer(Outgoing reply) throws InterruptedException;
  }

  private final String platform;
  private final Manner manner;
  private final List<Outgoing> tried = Collections.synchronizedList(new ArrayList<>());

  ScriptedOutlet(Manner manner) {
    this("chat", manner);
  }

  ScriptedOutlet(String platform, Manner manner) {
    this.platform = platform;
    this.manner = manner;
  }

  @Override
  public String platform() {
    return platform;
  }

  @Override
  public Delivery deliver(Outgoing reply) throws InterruptedException {
    tried.add(reply);
    return manner.answer(reply);
  }

  /// The attempts so far, in order.
  List<Outgoing> tried() {
    return List.copyOf(tried);
  }

  /// The keys of the attempts so far, in order.
  List<String> keys() {
    return tried().stream().map(Outgoing::key).toList();
  }

  /// Puts a reply into an outbox for this chat, one more of whoever lives at that place.
  static void post(Store store, String platform, String place, String key) {
    var person = new PersonId(platform, "work", place);
    var stored = store.load(person);
    var envelope = Desk.message(person, "hi");
    var _ =
        store.commit(
            new Commit(
                envelope.key(),
                person,
                stored.map(s -> OptionalLong.of(s.revision())).orElseGet(OptionalLong::empty),
                new Commit.Next.Keep(
                    bearings.dialogue.Session.fresh(),
                    stored.map(s -> s.revision() + 1).orElse(1L),
                    Contact.first(envelope)),
                "test",
                Desk.START,
                List.of(
                    new Commit.Draft(
                        key,
                        Address.of(platform, place),
                        new Reply(List.of(), Optional.empty(), false, false)))));
  }
}
