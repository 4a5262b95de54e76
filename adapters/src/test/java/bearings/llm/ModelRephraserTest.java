package bearings.llm;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.desk.StoreUnavailable;
import bearings.llm.Asked.Outcome;
import bearings.rephrase.Allowance;
import bearings.rephrase.Rephraser.Request;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The real client against a model server on loopback.
class ModelRephraserTest {
  private static final Duration DEADLINE = Duration.ofMillis(1_500);
  private static final Allowance.Most MOST = new Allowance.Most(2, 3);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final FakeModel model = new FakeModel();
  private final List<Asked> told = Collections.synchronizedList(new ArrayList<>());

  @AfterEach
  void close() {
    model.close();
  }

  private ModelRephraser rephraser() {
    return rephraser(Allowance.UNLIMITED);
  }

  private ModelRephraser rephraser(Allowance allowance) {
    var settings = new ModelSettings(model.address(), Optional.of("k"), "m", DEADLINE, MOST);
    return new ModelRephraser(
        settings, () -> "Word it anew.", allowance, InstantSource.system(), told::add);
  }

  private static Request line(String text) {
    return new Request(text, "en", "chat:work:ana");
  }

  private List<Outcome> outcomes() {
    return told.stream().map(Asked::outcome).toList();
  }

  @Test
  void a_good_answer_is_given_on_and_remembered() {
    model.saying(" ⟦1⟧, then. ");
    var rephraser = rephraser();

    assertThat(rephraser.rephrase(line("So it is ⟦1⟧."))).contains("⟦1⟧, then.");
    assertThat(rephraser.rephrase(line("So it is ⟦1⟧."))).contains("⟦1⟧, then.");

    assertThat(model.asked()).hasSize(1);
    assertThat(outcomes()).containsExactly(Outcome.ANSWERED, Outcome.REMEMBERED);
    assertThat(told.getFirst().tokens()).isEqualTo(12);
  }

  @Test
  void the_model_sees_the_instructions_and_the_line_and_no_person() {
    model.saying("Fine.");

    rephraser().rephrase(line("So it is ⟦1⟧."));

    assertThat(model.asked().getFirst())
        .contains("Word it anew.", "So it is ⟦1⟧.", "\"max_tokens\"")
        .doesNotContain("ana", "work");
  }

  @Test
  void who_does_not_answer_is_cut_off_and_not_asked_again() {
    model.answering(FakeModel::silent);

    assertThat(takes(() -> rephraser().rephrase(line("So it is ⟦1⟧.")))).isLessThan(PATIENCE);

    assertThat(outcomes()).containsExactly(Outcome.LATE);
    assertThat(model.asked()).hasSize(1);
  }

  @Test
  void who_answers_in_drops_is_cut_off() {
    model.answering(FakeModel::dripping);

    assertThat(takes(() -> rephraser().rephrase(line("So it is ⟦1⟧.")))).isLessThan(PATIENCE);

    assertThat(outcomes()).containsExactly(Outcome.LATE);
  }

  private static Duration takes(Runnable what) {
    Instant begun = Instant.now();
    what.run();
    return Duration.between(begun, Instant.now());
  }

  @Test
  void what_is_no_text_is_a_failure() {
    List<FakeModel.Manner> bad =
        List.of(
            FakeModel.status(429),
            FakeModel.status(500),
            FakeModel::broken,
            FakeModel::empty,
            (exchange, fake) -> fake.answering(FakeModel.status(400)));
    for (FakeModel.Manner manner : bad) {
      told.clear();
      model.answering(manner);

      assertThat(rephraser().rephrase(line("So it is ⟦1⟧."))).isEmpty();

      assertThat(outcomes()).containsExactly(Outcome.FAILED);
    }
    assertThat(model.asked()).hasSize(bad.size());
  }

  @Test
  void a_huge_answer_is_no_answer() {
    model.saying("much ".repeat(100_000));

    assertThat(rephraser().rephrase(line("So it is ⟦1⟧."))).isEmpty();
  }

  @Test
  void an_answer_without_end_is_cut_off_while_it_is_read() throws InterruptedException {
    model.answering(FakeModel::endless);

    assertThat(takes(() -> rephraser().rephrase(line("So it is ⟦1⟧.")))).isLessThan(PATIENCE);

    assertThat(outcomes()).containsExactly(Outcome.FAILED);
    assertThat(model.isIdle()).isTrue();
    // Besides what is read, the system's own buffers hold some megabytes.
    assertThat(model.written()).isLessThan(32L << 20);
  }

  @Test
  void nothing_stays_open_of_calls_that_were_cut_off() throws InterruptedException {
    model.answering(FakeModel::dripping);
    var settings =
        new ModelSettings(model.address(), Optional.empty(), "m", Duration.ofMillis(100), MOST);
    var minutes = new AtomicInteger();
    // Each call comes so much later that a model which failed is tried again.
    InstantSource clock = () -> Instant.EPOCH.plus(Duration.ofMinutes(minutes.incrementAndGet()));
    var rephraser =
        new ModelRephraser(settings, () -> "Word it anew.", Allowance.UNLIMITED, clock, told::add);

    rephraser.rephrase(line("So it is ⟦1⟧."));
    Set<Thread> before = Thread.getAllStackTraces().keySet();

    for (int i = 0; i < 20; i++) {
      rephraser.rephrase(line("So it is ⟦1⟧."));
    }

    assertThat(outcomes()).hasSize(21).containsOnly(Outcome.LATE);
    assertThat(model.isIdle()).isTrue();
    assertThat(Thread.getAllStackTraces().keySet())
        .filteredOn(thread -> thread.getName().startsWith("HttpClient-"))
        .isSubsetOf(before);
  }

  @Test
  void who_fails_three_times_rests() {
    model.answering(FakeModel.status(500));
    var rephraser = rephraser();

    for (int i = 0; i < 5; i++) {
      rephraser.rephrase(line("So it is ⟦1⟧."));
    }

    assertThat(model.asked()).hasSize(3);
    assertThat(outcomes()).endsWith(Outcome.RESTED, Outcome.RESTED);
  }

  @Test
  void nobody_is_asked_beyond_what_a_day_allows() {
    model.saying("Fine.");
    var asked = new ArrayList<String>();
    var rephraser =
        rephraser((person, day, most) -> {
          asked.add(person + " " + day.equals(LocalDate.now(ZoneOffset.UTC)) + " " + most);
          return asked.size() < 2;
        });

    rephraser.rephrase(line("One ⟦1⟧."));
    rephraser.rephrase(line("One ⟦1⟧."));
    rephraser.rephrase(line("Two ⟦1⟧."));

    assertThat(outcomes()).containsExactly(Outcome.ANSWERED, Outcome.REMEMBERED, Outcome.SPARED);
    assertThat(model.asked()).hasSize(1);
    assertThat(asked).hasSize(2).containsOnly("chat:work:ana true " + MOST);
  }

  @Test
  void nobody_is_asked_while_it_cannot_be_counted() {
    var rephraser =
        rephraser((_, _, _) -> {
          throw new StoreUnavailable("away");
        });

    assertThat(rephraser.rephrase(line("One ⟦1⟧."))).isEmpty();

    assertThat(outcomes()).containsExactly(Outcome.SPARED);
    assertThat(model.asked()).isEmpty();
  }
}
