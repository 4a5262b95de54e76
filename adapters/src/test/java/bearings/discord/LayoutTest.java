package bearings.discord;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.casefile.QuestionId;
import bearings.desk.Address;
import bearings.desk.Outgoing;
import bearings.desk.Outlet.Delivery;
import bearings.desk.Reply;
import bearings.discord.fake.Interaction;
import bearings.discord.fake.Person;
import bearings.discord.fake.Shown;
import bearings.speech.Line;
import bearings.speech.Say;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Verdict and plan in frames, under the real JDA: Discord's components, which never become an
/// ordinary message again.
class LayoutTest {
  private static final int ROW = 1;
  private static final int TEXT = 10;
  private static final int PICTURES = 12;
  private static final int FRAME = 17;

  private final Running running = Running.start();
  private final Person ada = running.discord.person("ada");

  @AfterEach
  void close() {
    running.close();
  }

  private List<Integer> kinds(Shown shown) {
    return StreamSupport.stream(
            running.discord.message(shown.id()).path("components").spliterator(), false)
        .map(component -> component.path("type").asInt())
        .toList();
  }

  @Test
  void a_plan_stands_in_a_frame_with_its_picture_and_then_the_question() {
    running.hasPlan(ada);
    ada.says("plan");

    Shown plan = ada.hears();

    assertThat(kinds(plan)).containsExactly(FRAME, PICTURES, TEXT, ROW, ROW);
    JsonNode message = running.discord.message(plan.id());
    assertThat(message.path("content").asText()).isEmpty();
    assertThat(message.path("components").get(0).toString()).contains("Spark").contains("1. ");
    assertThat(plan.choices()).startsWith("Yes, this one", "Smaller, please");
    assertThat(plan.text()).as("what stands on buttons").doesNotContain("Smaller, please");
    running.assertFlawless();
  }

  @Test
  void a_plan_that_was_answered_keeps_its_frame_and_picture_and_shows_what_was_chosen() {
    running.hasPlan(ada);
    ada.says("plan");
    Shown plan = ada.hears();

    ada.presses(plan, "Yes, this one");

    Shown after = ada.seesChanged(plan.id(), s -> !s.isOpen());
    assertThat(kinds(after)).containsExactly(FRAME, PICTURES, TEXT, TEXT);
    assertThat(after.text()).isEqualTo(plan.text() + "\n\nYou chose: Yes, this one");
    assertThat(after.files()).containsOnlyKeys("plan.png");
    assertThat(ada.hears().text()).isNotBlank();
    running.assertFlawless();
  }

  @Test
  void in_answer_to_a_command_one_message_follows_another_in_the_same_place() {
    running.hasPlan(ada);
    Shown plan = ada.commands("plan").answer();
    assertThat(kinds(plan)).startsWith(FRAME, PICTURES);

    ada.presses(plan, "Yes, this one");

    Shown next = ada.seesChanged(plan.id(), s -> s.text().startsWith("You chose: Yes"));
    assertThat(kinds(next)).doesNotContain(FRAME, PICTURES);
    assertThat(next.ephemeral()).isTrue();
    assertThat(ada.seesInDm()).isEmpty();
    running.assertFlawless();
  }

  @Test
  void a_plan_that_is_there_already_is_found_again() {
    Reply reply = new Reply(List.of(plan("One *target*."), plan("1. A step")), ask(), true, false);
    Instant created = Instant.now().minus(Duration.ofMinutes(5));

    assertThat(deliver(reply, 1, created)).isInstanceOf(Delivery.Accepted.class);
    running.discord.passes(Duration.ofMinutes(6));
    assertThat(deliver(reply, 2, created)).isInstanceOf(Delivery.Accepted.class);

    assertThat(ada.seesInDm()).hasSize(1);
    assertThat(kinds(ada.hears())).containsExactly(FRAME, TEXT, ROW);
    running.assertFlawless();
  }

  @Test
  void what_has_no_room_for_a_frame_comes_plain() {
    Reply reply =
        new Reply(List.of(plan("a".repeat(3_000)), plan("b".repeat(999))), ask(), true, false);

    assertThat(deliver(reply, 1, Instant.now())).isInstanceOf(Delivery.Accepted.class);

    List<Shown> parts = ada.seesInDm();
    assertThat(parts).hasSize(3).allMatch(part -> kinds(part).stream().allMatch(k -> k == ROW));
    assertThat(parts.getLast().choices()).containsExactly("Yes", "No");
    running.assertFlawless();
  }

  @Test
  void what_has_no_room_in_the_place_of_a_command_comes_in_private_and_that_is_said_there() {
    Interaction command = ada.commands("help");
    Shown help = command.answer();
    var route = new Route.Response(command.token(), Instant.now(), Optional.empty());
    Reply reply = new Reply(List.of(plan("a".repeat(3_995))), ask(), true, false);

    Delivery delivery = deliver(reply, 1, Instant.now(), Places.direct(Running.id(ada), route));

    assertThat(delivery).isInstanceOf(Delivery.Accepted.class);
    assertThat(ada.seesInDm()).hasSize(3);
    assertThat(ada.seesChanged(help.id(), s -> !s.text().equals(help.text())).text())
        .contains("private");
    running.assertFlawless();
  }

  @Test
  void where_there_is_no_room_to_say_what_was_chosen_only_the_buttons_go() {
    String text = "x".repeat(1_980);
    Reply reply =
        new Reply(List.of(new Reply.Paragraph(Say.of(Line.OFF_TOPIC), text)), ask(), true, false);
    assertThat(deliver(reply, 1, Instant.now())).isInstanceOf(Delivery.Accepted.class);
    Shown asked = ada.hears();

    ada.presses(asked, "Yes");

    Shown after = ada.seesChanged(asked.id(), s -> !s.isOpen());
    assertThat(after.text()).isEqualTo(asked.text());
    running.assertFlawless();
  }

  private static Reply.Paragraph plan(String text) {
    return new Reply.Paragraph(Say.of(Line.PLAN_STEPS), text);
  }

  private static Optional<Reply.Ask> ask() {
    var options = List.of(new Reply.Option("a:yes", "Yes"), new Reply.Option("a:no", "No"));
    return Optional.of(new Reply.Ask(QuestionId.SCALE, Say.of(Line.ASK_OPEN), "Right?", options));
  }

  private Delivery deliver(Reply reply, int attempt, Instant created) {
    return deliver(reply, attempt, created, Address.home(Running.id(ada)));
  }

  private Delivery deliver(Reply reply, int attempt, Instant created, Address address) {
    var outgoing =
        new Outgoing(
            "KEYOFAPLAN", 1, Running.id(ada), address, reply, attempt, attempt > 1, created);
    try {
      return running.chat().outlet().deliver(outgoing);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
