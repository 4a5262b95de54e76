package bearings.desk;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.desk.Outlet.Delivery;
import bearings.heuristic.Shipped;
import bearings.rephrase.Refusal;
import bearings.rephrase.Rephraser;
import bearings.rephrase.Rephraser.Request;
import bearings.rephrase.Verifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RewordingTest {
  private final List<Watch.Step> steps = new ArrayList<>();
  private static final Verifier VERIFIER = new Verifier(Shipped.PROMPTS.rephrasing());

  private final List<Request> requests = new ArrayList<>();

  /// Says the same with a small word more.
  private Optional<String> faithful(Request request) {
    requests.add(request);
    return Optional.of(
        request.line().endsWith("?")
            ? "And " + request.line()
            : request.line().replaceFirst("\\.$", ", then."));
  }

  private Sender sender(Store store, ScriptedOutlet chat, Desk desk, Rephraser rephraser) {
    var wording =
        new Wording(store, Shipped.PROMPTS::phrasebook, () -> VERIFIER, rephraser, steps::add);
    return new Sender(
        store,
        List.of(new Rewording(chat, wording)),
        Sender.Manner.USUAL,
        desk.clock,
        new Random(1),
        Watch.NONE);
  }

  private static String said(Reply reply) {
    var all = new ArrayList<>(reply.paragraphs().stream().map(Reply.Paragraph::text).toList());
    reply.asks().ifPresent(ask -> all.add(ask.text()));
    return String.join(" ", all);
  }

  @Test
  void one_line_of_a_reply_gets_other_words() {
    var store = new MemoryStore();
    Desk desk = Desk.over(store);
    var chat = new ScriptedOutlet(_ -> ScriptedOutlet.ACCEPTED);
    desk.say(Desk.ANA, "everybody seems to be ahead of me");
    Reply before = store.waiting(Desk.ANA).getFirst().reply();

    Desk.await(sender(store, chat, desk, this::faithful).pump());

    Reply after = chat.tried().getFirst().reply();
    assertThat(requests).hasSize(1);
    assertThat(said(after)).isNotEqualTo(said(before));
    assertThat(steps).containsExactly(new Watch.Step.Reworded(Optional.empty()));
  }

  @Test
  void a_retry_sends_the_same_words_and_asks_nobody() {
    var store = new MemoryStore();
    Desk desk = Desk.over(store);
    var attempts = new AtomicInteger();
    var chat =
        new ScriptedOutlet(_ ->
            attempts.incrementAndGet() == 1
                ? new Delivery.Refused(Optional.empty(), "busy")
                : ScriptedOutlet.ACCEPTED);
    desk.say(Desk.ANA, "everybody seems to be ahead of me");
    Sender sender = sender(store, chat, desk, this::faithful);

    Desk.await(sender.pump());
    desk.clock.pass(Duration.ofHours(1));
    Desk.await(sender.pump());

    assertThat(requests).hasSize(1);
    assertThat(chat.tried()).hasSizeGreaterThan(1);
    assertThat(chat.tried().get(1).reply()).isEqualTo(chat.tried().getFirst().reply());
  }

  @Test
  void words_that_add_something_are_not_said() {
    var store = new MemoryStore();
    Desk desk = Desk.over(store);
    var chat = new ScriptedOutlet(_ -> ScriptedOutlet.ACCEPTED);
    desk.say(Desk.ANA, "everybody seems to be ahead of me");
    Reply before = store.waiting(Desk.ANA).getFirst().reply();

    Desk.await(
        sender(store, chat, desk, request -> Optional.of("I promise: " + request.line())).pump());

    assertThat(chat.tried().getFirst().reply()).isEqualTo(before);
    assertThat(steps).containsExactly(new Watch.Step.Reworded(Optional.of(Refusal.PROMISE)));
  }

  @Test
  void to_somebody_in_danger_nobody_words_anything_anew() {
    var store = new MemoryStore();
    Desk desk = Desk.over(store);
    var chat = new ScriptedOutlet(_ -> ScriptedOutlet.ACCEPTED);
    desk.say(Desk.ANA, "i want to kill myself");
    desk.say(Desk.ANA, "help");
    Sender sender = sender(store, chat, desk, this::faithful);

    Desk.await(sender.pump());
    Desk.await(sender.pump());

    assertThat(chat.tried()).hasSize(2);
    assertThat(requests).isEmpty();
  }

  @Test
  void words_that_cannot_be_stored_are_not_said() {
    var store = new MemoryStore();
    Desk desk = Desk.over(store);
    var chat = new ScriptedOutlet(_ -> ScriptedOutlet.ACCEPTED);
    desk.say(Desk.ANA, "everybody seems to be ahead of me");
    var away =
        new Through(store) {
          @Override
          public boolean reword(Outgoing reply, Reply words) {
            throw new StoreUnavailable("away", new IllegalStateException());
          }
        };

    Desk.await(sender(away, chat, desk, this::faithful).pump());

    assertThat(chat.tried()).isEmpty();
    assertThat(store.waiting(Desk.ANA).getFirst().perhapsSent()).isFalse();
  }
}
