package bearings.slack;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.slack.fake.Delivery;
import bearings.slack.fake.Message;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Where others read along.
class SlackChannelTest {
  private static final String GENERAL = "C0GENERAL";
  private static final String WORRY = "I lost three bids since August, all wanted SQL";

  private final Running running = Running.overSocket();

  @AfterEach
  void close() {
    running.close();
  }

  private List<Message> inGeneral() {
    return running.slack.seen().posted(GENERAL);
  }

  private Message answer(int number) {
    return running
        .slack
        .seen()
        .await("an answer in the channel", () -> inGeneral().stream().skip(number).findFirst());
  }

  @Test
  void a_mention_gets_one_reply_in_its_thread_that_tells_nothing_of_the_person() {
    Delivery mention = running.ana.mentions(GENERAL, WORRY);

    Message reply = answer(0);
    running.quiet();

    assertThat(inGeneral()).hasSize(1);
    assertThat(reply.thread()).contains(mention.ts());
    assertThat(reply.words()).doesNotContain("SQL", "bid", "three", "August");
    assertThat(running.ana.heard()).isEmpty();
  }

  @Test
  void continuing_privately_opens_the_dm_with_the_worry_taken_along() {
    Delivery _ = running.ana.mentions(GENERAL, WORRY);

    assertThat(running.ana.presses(answer(0), "Continue privately").isAcknowledged()).isTrue();

    Message first = running.ana.next(0);
    running.quiet();
    assertThat(first.channel()).isEqualTo(running.ana.direct());
    assertThat(running.session(running.ana).file().entries())
        .anySatisfy(entry -> assertThat(entry.words()).contains("SQL"));
    assertThat(inGeneral().stream().filter(m -> m.onlyTo().isEmpty())).hasSize(1);
    assertThat(running.ana.heard()).hasSize(1);
  }

  @Test
  void whoever_presses_goes_on_in_their_own_dm_and_sees_nothing_of_the_other_one() {
    Delivery _ = running.ana.mentions(GENERAL, WORRY);

    assertThat(running.ben.presses(answer(0), "Continue privately").isAcknowledged()).isTrue();

    Message first = running.ben.next(0);
    running.quiet();
    assertThat(first.words()).doesNotContain("SQL", "bid");
    assertThat(running.ana.heard()).isEmpty();
  }

  @Test
  void a_mention_in_a_thread_is_answered_in_that_thread() {
    Delivery first = running.ana.mentions(GENERAL, WORRY);
    Message _ = answer(0);

    Delivery _ =
        running.ana.mentions(GENERAL, Optional.of(first.ts()), "two clients renewed this year");

    assertThat(answer(1).thread()).contains(first.ts());
    assertThat(answer(1).words()).doesNotContain("renewed", "two clients");
  }

  @Test
  void a_mention_that_also_comes_as_a_message_is_answered_once() {
    for (Delivery told : running.ana.mentionsAndIsHeardTwice(GENERAL, WORRY)) {
      assertThat(told.isAcknowledged()).isTrue();
    }

    Message _ = answer(0);
    running.quiet();

    assertThat(inGeneral()).hasSize(1);
    assertThat(running.session(running.ana).turn()).isEqualTo(1);
  }

  @Test
  void a_command_in_a_channel_is_answered_for_the_person_alone() {
    assertThat(running.ana.commands(GENERAL, WORRY).isAcknowledged()).isTrue();

    Message reply = answer(0);
    running.quiet();

    assertThat(reply.onlyTo()).contains(running.ana.id());
    assertThat(inGeneral()).allSatisfy(m -> assertThat(m.onlyTo()).contains(running.ana.id()));
    assertThat(running.session(running.ana).file().entries()).isNotEmpty();
  }

  @Test
  void a_command_word_does_what_it_says_even_where_the_coach_is_not() {
    running.slack.channelWithoutCoach("C0OTHERS", running.ana);
    running.hasAgreed(running.ana);

    assertThat(running.ana.commands("C0OTHERS", "plan").isAcknowledged()).isTrue();

    Message reply =
        running
            .slack
            .seen()
            .await("an answer", () -> running.slack.seen().posted("C0OTHERS").stream().findFirst());
    assertThat(reply.onlyTo()).contains(running.ana.id());
    assertThat(reply.words()).contains("SQL");
  }

  @Test
  void behind_help_lists_the_commands() {
    assertThat(running.ana.commands(GENERAL, "help").isAcknowledged()).isTrue();

    assertThat(answer(0).onlyTo()).contains(running.ana.id());
    assertThat(answer(0).words()).contains("plan", "export", "forget");
  }

  @Test
  void a_choice_that_only_one_person_sees_can_be_pressed_and_is_gone_then() {
    Delivery _ = running.ana.commands(GENERAL, "forget");
    Message asked = answer(0);
    String label = asked.controls().getLast().label();

    assertThat(running.ana.presses(asked, label).isAcknowledged()).isTrue();

    Message _ =
        running
            .slack
            .seen()
            .await(
                "an answer",
                () ->
                    running.slack.seen().posted().stream()
                        .filter(m -> !m.equals(asked))
                        .findFirst());
    running.slack.seen().awaitTrue("no buttons", () -> running.ana.now(asked).controls().isEmpty());
    assertThat(running.slack.seen().posted())
        .allSatisfy(m ->
            assertThat(m.onlyTo().isPresent() || m.channel().equals(running.ana.direct()))
                .isTrue());
  }
}
