package bearings.desk;

import static bearings.desk.Desk.ANA;
import static bearings.desk.Desk.answered;
import static bearings.desk.Desk.await;
import static bearings.desk.Desk.message;
import static org.assertj.core.api.Assertions.assertThat;

import bearings.desk.Watch.Step;
import bearings.dialogue.Incoming;
import bearings.dialogue.Session;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Several instances over one store: whoever is overtaken computes the turn anew.
class OvertakenTest {
  private final MemoryStore store = new MemoryStore();
  private final Desk other = Desk.over(store);

  /// Lets something happen once, after a session was loaded and before its next one is committed.
  private static final class Between extends Through {
    private final Runnable happens;
    private boolean done;

    Between(Store store, Runnable happens) {
      super(store);
      this.happens = happens;
    }

    @Override
    public Commit.Result commit(Commit turn) {
      if (!done) {
        done = true;
        happens.run();
      }
      return super.commit(turn);
    }
  }

  @Test
  void a_turn_that_was_overtaken_is_computed_anew_as_if_it_had_come_later() {
    var _ = other.say(ANA, "I lost two bids");
    var steps = new ArrayList<Step>();
    var mine = message(ANA, "I know Python");
    var others = message(ANA, "they wanted SQL");
    var desk = Desk.over(new Between(store, () -> answered(other.receive(others))), steps::add);
    Session before = store.load(ANA).orElseThrow().session();

    var answer = answered(desk.receive(mine));

    assertThat(answer.turn().next()).isEqualTo(after(after(before, others), mine));
    assertThat(store.load(ANA)).map(Stored::session).contains(answer.turn().next());
    assertThat(steps).contains(new Step.Stale());
  }

  @Test
  void somebody_new_who_writes_to_two_instances_at_once_is_one_person() {
    var mine = message(ANA, "I know Python");
    var others = message(ANA, "I lost two bids");
    var desk = Desk.over(new Between(store, () -> answered(other.receive(others))));

    var answer = answered(desk.receive(mine));

    assertThat(answer.turn().next()).isEqualTo(after(after(Session.fresh(), others), mine));
  }

  @Test
  void an_event_that_another_instance_answered_meanwhile_is_not_answered_again() {
    var envelope = message(ANA, "I lost two bids");
    var desk = Desk.over(new Between(store, () -> answered(other.receive(envelope))));

    assertThat(await(desk.receive(envelope))).isEqualTo(new Outcome.Duplicate());
    assertThat(store.load(ANA)).map(s -> s.session().turn()).contains(1);
  }

  @Test
  void nothing_of_who_was_forgotten_comes_back_with_a_turn_that_was_under_way() {
    var _ = other.say(ANA, "I lost two bids, they wanted SQL");
    var mine = message(ANA, "I know Python");
    var desk = Desk.over(new Between(store, () -> other.front.forget(ANA)));

    var answer = answered(desk.receive(mine));

    assertThat(answer.before()).isEqualTo(Session.fresh());
    assertThat(store.load(ANA)).map(Stored::session).contains(after(Session.fresh(), mine));
  }

  @Test
  void nothing_comes_back_either_where_a_new_conversation_was_begun_since() {
    var _ = other.say(ANA, "I lost two bids, they wanted SQL");
    var afresh = message(ANA, "hi there");
    var mine = message(ANA, "I know Python");
    var desk =
        Desk.over(
            new Between(
                store,
                () -> {
                  var _ = other.front.forget(ANA);
                  var _ = answered(other.receive(afresh));
                }));

    var answer = answered(desk.receive(mine));

    assertThat(answer.turn().next()).isEqualTo(after(after(Session.fresh(), afresh), mine));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whatever_is_sent_to_two_instances_at_once_each_session_is_that_of_some_order(long seed) {
    var inputs = inputs(new Random(seed));
    var desks = List.of(Desk.over(store), Desk.over(store));
    var deliveries = new ArrayList<CompletableFuture<Outcome>>();
    var random = new Random(seed);
    // Every event is delivered twice or three times, to any instance, in any order.
    List<Envelope> sent =
        inputs.stream()
            .flatMap(e -> Stream.generate(() -> e).limit(2 + random.nextInt(2)))
            .collect(Collectors.toCollection(ArrayList::new));
    java.util.Collections.shuffle(sent, random);

    try (var threads = Executors.newFixedThreadPool(8)) {
      sent.stream()
          .map(envelope -> {
            var desk = desks.get(random.nextInt(desks.size()));
            return threads.submit(() -> desk.receive(envelope));
          })
          .toList()
          .forEach(received -> deliveries.add(await(received)));
    }
    var answers =
        deliveries.stream()
            .map(Desk::await)
            .filter(Outcome.Answered.class::isInstance)
            .map(Outcome.Answered.class::cast)
            .toList();

    assertThat(answers).hasSameSizeAs(inputs);
    assertThat(store.depth().waiting())
        .isEqualTo(answers.stream().mapToLong(a -> a.replies().size()).sum());
    inputs.stream()
        .collect(Collectors.groupingBy(Envelope::person))
        .forEach((person, own) ->
            assertThat(reachable(Session.fresh(), own, store.load(person).orElseThrow().session()))
                .as("the session of %s after %s", person, own)
                .isTrue());
  }

  /// Five messages of each of eight people.
  private static List<Envelope> inputs(Random random) {
    var texts =
        List.of(
            "I lost three bids since August, all wanted SQL",
            "wait, two, not three",
            "churn models for insurers",
            "5 hours a week",
            "sorry, 2 hours, I meant 2",
            "Python, SQL and Tableau",
            "undo",
            "why",
            "stop",
            "restart",
            "yes",
            "idk");
    return IntStream.range(0, 40)
        .mapToObj(i ->
            message(
                new PersonId("chat", "work", "p" + i % 8),
                texts.get(random.nextInt(texts.size())),
                Desk.START.plusSeconds(random.nextInt(1000))))
        .toList();
  }

  /// Whether some order of the messages leads from a session to another one.
  private static boolean reachable(Session from, List<Envelope> left, Session to) {
    return left.isEmpty()
        ? from.equals(to)
        : left.stream()
            .anyMatch(next ->
                reachable(
                    after(from, next), left.stream().filter(e -> !e.equals(next)).toList(), to));
  }

  private static Session after(Session before, Envelope envelope) {
    return Desk.CONTENT
        .coach()
        .reply(
            before, new Incoming(envelope.act(), envelope.at(), envelope.place(), ZoneOffset.UTC))
        .next();
  }
}
