package bearings.desk;

import static bearings.desk.Desk.ANA;
import static bearings.desk.Desk.BEN;
import static bearings.desk.Desk.answered;
import static bearings.desk.Desk.await;
import static org.assertj.core.api.Assertions.assertThat;

import bearings.casefile.QuestionId;
import bearings.desk.Watch.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What falls due is asked once, in private, and only while it is still wanted.
class FollowUpsTest {
  private static final Set<String> CHAT = Set.of("chat");
  private static final int MANY = 100;

  private final MemoryStore store = new MemoryStore();
  private final Desk desk = Desk.over(store);

  @Test
  void who_agreed_to_a_plan_is_asked_in_private_when_it_falls_due() {
    Instant due = desk.agree(ANA);
    var _ = answered(desk.receive(Desk.inChannel(ANA, "what should I learn?")));
    var _ = desk.agree(BEN);
    long waiting = store.depth().waiting();
    var followUps = new FollowUps(desk.front, store, CHAT, Watch.NONE);

    assertThat(followUps.fire(Instant.MIN, due.minusSeconds(1), MANY)).isEmpty();
    assertThat(store.depth().waiting()).isEqualTo(waiting);

    var asked = followUps.fire(Instant.MIN, due, 1);

    assertThat(asked)
        .singleElement()
        .satisfies(one -> {
          assertThat(one.person()).isEqualTo(ANA);
          assertThat(one.outcome().replies())
              .singleElement()
              .satisfies(reply -> {
                assertThat(reply.address()).isEqualTo(Desk.dm(ANA));
                assertThat(reply.reply().privately()).isTrue();
                assertThat(reply.reply().asks())
                    .hasValueSatisfying(
                        ask -> assertThat(ask.question()).isEqualTo(QuestionId.CHECKIN));
              });
        });
  }

  @Test
  void a_follow_up_is_asked_once_however_many_instances_look() {
    Instant due = desk.agree(ANA);
    int before = store.waiting(ANA).size();
    var looking =
        IntStream.range(0, 8)
            .mapToObj(_ -> new FollowUps(Desk.over(store).front, store, CHAT, Watch.NONE))
            .<Callable<List<FollowUps.Asked>>>map(f -> () -> f.fire(Instant.MIN, due, MANY))
            .toList();

    var asked = new ArrayList<FollowUps.Asked>();
    try (var threads = Executors.newFixedThreadPool(8)) {
      looking.stream().map(threads::submit).toList().forEach(f -> asked.addAll(await(f)));
    }

    assertThat(asked).hasSize(1);
    assertThat(store.waiting(ANA)).hasSize(before + 1);
    assertThat(store.load(ANA).orElseThrow().session().followUpAt())
        .hasValueSatisfying(next -> assertThat(next).isAfter(due));
  }

  @Test
  void who_called_it_off_meanwhile_is_not_asked() {
    Instant due = desk.agree(ANA);
    var followUps =
        new FollowUps(desk.front, whileLooking(() -> desk.say(ANA, "stop")), CHAT, Watch.NONE);

    assertThat(followUps.fire(Instant.MIN, due, MANY)).isEmpty();
  }

  @Test
  void who_was_forgotten_meanwhile_is_not_asked() {
    Instant due = desk.agree(ANA);
    var followUps =
        new FollowUps(desk.front, whileLooking(() -> desk.front.forget(ANA)), CHAT, Watch.NONE);

    assertThat(followUps.fire(Instant.MIN, due, MANY)).isEmpty();
    assertThat(store.load(ANA)).isEmpty();
    assertThat(store.depth().waiting()).isZero();
  }

  @Test
  void who_wrote_from_a_new_place_meanwhile_is_asked_there() {
    Instant due = desk.agree(ANA);
    var newHome = Address.of("chat", "dm-new");
    var writes =
        Envelope.direct(
            "moved", ANA, newHome, Desk.message(ANA, "status").act(), desk.clock.instant());
    var followUps =
        new FollowUps(
            desk.front, whileLooking(() -> answered(desk.receive(writes))), CHAT, Watch.NONE);

    var asked = followUps.fire(Instant.MIN, due, MANY);

    assertThat(asked)
        .flatExtracting(one -> one.outcome().replies())
        .extracting(Outgoing::address)
        .containsExactly(newHome);
    assertThat(store.load(ANA)).map(s -> s.contact().home()).contains(newHome);
  }

  /// The store, with something that happens after the look at what is due.
  private Sessions whileLooking(Runnable happens) {
    return new Through(store) {
      @Override
      public List<Due> due(Set<String> platforms, Instant until, int most) {
        var due = super.due(platforms, until, most);
        happens.run();
        return due;
      }
    };
  }

  @Test
  void the_longest_waiting_are_asked_first_and_no_more_than_wished() {
    Instant first = desk.agree(ANA);
    desk.clock.pass(Duration.ofDays(1));
    Instant second = desk.agree(BEN);
    var followUps = new FollowUps(desk.front, store, CHAT, Watch.NONE);
    assertThat(second).isAfter(first);

    assertThat(followUps.fire(Instant.MIN, second, 1))
        .extracting(FollowUps.Asked::person)
        .containsExactly(ANA);
    assertThat(followUps.fire(Instant.MIN, second, 1))
        .extracting(FollowUps.Asked::person)
        .containsExactly(BEN);
  }

  @Test
  void people_of_a_chat_that_is_not_connected_are_not_asked() {
    Instant due = desk.agree(ANA);

    assertThat(
            new FollowUps(desk.front, store, Set.of("another"), Watch.NONE)
                .fire(Instant.MIN, due, MANY))
        .isEmpty();
  }

  @Test
  void what_fell_due_while_nobody_looked_is_taken_to_have_come_now() {
    Instant due = desk.agree(ANA);
    Instant now = due.plus(Duration.ofDays(60));
    var followUps = new FollowUps(desk.front, store, CHAT, Watch.NONE);

    assertThat(followUps.fire(now, now, MANY)).hasSize(1);
    assertThat(followUps.fire(now, now, MANY)).as("and the next one not at once").isEmpty();
  }

  @Test
  void while_the_store_is_away_nothing_is_asked_and_it_is_asked_later() {
    Instant due = desk.agree(ANA);
    var away =
        Desk.over(
            new Through(store) {
              @Override
              public Commit.Result commit(Commit turn) {
                throw new StoreUnavailable("the database is away: start it", new Exception());
              }
            });

    assertThat(new FollowUps(away.front, store, CHAT, Watch.NONE).fire(Instant.MIN, due, MANY))
        .isEmpty();
    assertThat(new FollowUps(desk.front, store, CHAT, Watch.NONE).fire(Instant.MIN, due, MANY))
        .hasSize(1);
  }

  @Test
  void one_person_whose_turn_fails_keeps_nobody_else_from_being_asked() {
    var _ = desk.agree(ANA);
    Instant due = desk.agree(BEN);
    var steps = new ArrayList<Step>();
    var broken =
        Desk.over(
            new Through(store) {
              @Override
              public Optional<Stored> load(PersonId person) {
                if (person.equals(ANA)) {
                  throw new IllegalStateException("this session cannot be read");
                }
                return super.load(person);
              }
            });
    var followUps = new FollowUps(broken.front, store, CHAT, steps::add);

    assertThat(followUps.fire(Instant.MIN, due, MANY))
        .extracting(FollowUps.Asked::person)
        .containsExactly(BEN);
    assertThat(steps)
        .anySatisfy(step -> assertThat(step).isInstanceOf(Step.Failed.class))
        .contains(new Step.FollowedUp());
  }
}
