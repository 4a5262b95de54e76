package bearings.llm;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.llm.Asked.Outcome;
import bearings.rephrase.Rephraser.Request;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The real client against a model server on loopback.
class ModelRephraserTest {
  private static final Duration DEADLINE = Duration.ofMillis(1_500);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final FakeModel model = new FakeModel();
  private final List<Asked> told = Collections.synchronizedList(new ArrayList<>());

  @AfterEach
  void close() {
    model.close();
  }

  private ModelRephraser rephraser(int perPerson, int inAll) {
    var settings =
        new ModelSettings(model.address(), Optional.of("k"), "m", DEADLINE, perPerson, inAll);
    return new ModelRephraser(settings, () -> "Word it anew.", InstantSource.system(), told::add);
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
    var rephraser = rephraser(10, 10);

    assertThat(rephraser.rephrase(line("So it is ⟦1⟧."))).contains("⟦1⟧, then.");
    assertThat(rephraser.rephrase(line("So it is ⟦1⟧."))).contains("⟦1⟧, then.");

    assertThat(model.asked()).hasSize(1);
    assertThat(outcomes()).containsExactly(Outcome.ANSWERED, Outcome.REMEMBERED);
    assertThat(told.getFirst().tokens()).isEqualTo(12);
  }

  @Test
  void the_model_sees_the_instructions_and_the_line_and_no_person() {
    model.saying("Fine.");

    rephraser(10, 10).rephrase(line("So it is ⟦1⟧."));

    assertThat(model.asked().getFirst())
        .contains("Word it anew.", "So it is ⟦1⟧.", "\"max_tokens\"")
        .doesNotContain("ana", "work");
  }

  @Test
  void who_does_not_answer_is_cut_off_and_not_asked_again() {
    model.answering(FakeModel::silent);

    assertThat(takes(() -> rephraser(10, 10).rephrase(line("So it is ⟦1⟧.")))).isLessThan(PATIENCE);

    assertThat(outcomes()).containsExactly(Outcome.LATE);
    assertThat(model.asked()).hasSize(1);
  }

  @Test
  void who_answers_in_drops_is_cut_off() {
    model.answering(FakeModel::dripping);

    assertThat(takes(() -> rephraser(10, 10).rephrase(line("So it is ⟦1⟧.")))).isLessThan(PATIENCE);

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

      assertThat(rephraser(10, 10).rephrase(line("So it is ⟦1⟧."))).isEmpty();

      assertThat(outcomes()).containsExactly(Outcome.FAILED);
    }
    assertThat(model.asked()).hasSize(bad.size());
  }

  @Test
  void a_huge_answer_is_no_answer() {
    model.saying("much ".repeat(100_000));

    assertThat(rephraser(10, 10).rephrase(line("So it is ⟦1⟧."))).isEmpty();
  }

  @Test
  void an_answer_without_end_is_cut_off_while_it_is_read() throws InterruptedException {
    model.answering(FakeModel::endless);

    assertThat(takes(() -> rephraser(10, 10).rephrase(line("So it is ⟦1⟧.")))).isLessThan(PATIENCE);

    assertThat(outcomes()).containsExactly(Outcome.FAILED);
    assertThat(model.isIdle()).isTrue();
    // Besides what is read, the system's own buffers hold some megabytes.
    assertThat(model.written()).isLessThan(32L << 20);
  }

  @Test
  void who_fails_three_times_rests() {
    model.answering(FakeModel.status(500));
    var rephraser = rephraser(10, 10);

    for (int i = 0; i < 5; i++) {
      rephraser.rephrase(line("So it is ⟦1⟧."));
    }

    assertThat(model.asked()).hasSize(3);
    assertThat(outcomes()).endsWith(Outcome.RESTED, Outcome.RESTED);
  }

  @Test
  void a_days_share_is_not_exceeded_for_one_person_nor_for_all() {
    model.saying("Fine.");
    var rephraser = rephraser(2, 3);

    for (int i = 0; i < 4; i++) {
      rephraser.rephrase(new Request("Line ⟦1⟧ " + "a".repeat(i), "en", "ana"));
      rephraser.rephrase(new Request("Line ⟦1⟧ " + "b".repeat(i + 1), "en", "ben"));
    }

    assertThat(model.asked()).hasSize(3);
    assertThat(outcomes()).filteredOn(Outcome.SPARED::equals).hasSize(5);
  }
}
