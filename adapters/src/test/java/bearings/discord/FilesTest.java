package bearings.discord;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.desk.Address;
import bearings.desk.Enclosure;
import bearings.desk.Outgoing;
import bearings.desk.Outlet.Delivery;
import bearings.desk.Reply;
import bearings.discord.fake.Faults;
import bearings.discord.fake.Person;
import bearings.discord.fake.Shown;
import bearings.gallery.Gallery;
import bearings.speech.Line;
import bearings.speech.Say;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Files that go with an answer, under the real JDA.
class FilesTest {
  private static final String PICTURE = "plan.png";

  private final Running running = Running.start();
  private final Person ada = running.discord.person("ada");

  @BeforeEach
  void thereIsAPlan() {
    running.hasPlan(ada);
  }

  @AfterEach
  void close() {
    running.close();
  }

  @Test
  void a_picture_comes_in_private_whole_and_with_what_it_shows() {
    ada.says("plan");

    assertIsThePicture(ada.hears());
    running.assertFlawless();
  }

  @Test
  void a_picture_comes_in_answer_to_a_command() {
    Shown answer = ada.commands("plan").answer();

    assertThat(answer.ephemeral()).isTrue();
    assertIsThePicture(answer);
    assertThat(ada.seesInDm()).isEmpty();
    running.assertFlawless();
  }

  @Test
  void a_picture_is_gone_when_the_next_answer_takes_its_place() {
    Shown plan = ada.commands("plan").answer();

    ada.presses(plan, plan.choices().getFirst());

    assertThat(ada.seesChanged(plan.id(), s -> !s.text().equals(plan.text())).files()).isEmpty();
    running.assertFlawless();
  }

  @Test
  void a_picture_whose_confirmation_was_lost_comes_once() {
    running.discord.faults().dropsAfterAccepting(Faults.SENDING, 3);

    ada.says("plan");

    assertIsThePicture(ada.hears());
    running.awaitSettled(running.replies().size());
    assertThat(ada.unheard()).isZero();
    assertThat(running.discord.requests(Faults.SENDING)).isGreaterThan(3);
    running.assertFlawless();
  }

  @Test
  void a_picture_in_answer_to_a_command_comes_once_too() {
    String route = "PATCH /webhooks/*/*/messages/@original";
    running.discord.faults().dropsAfterAccepting(route, 3);

    Shown answer = ada.commands("plan").answer();

    running.discord.awaitTrue("a repetition", () -> running.discord.requests(route) > 3);
    running.awaitSettled(running.replies().size());
    assertIsThePicture(ada.seesChanged(answer.id(), _ -> true));
    running.assertFlawless();
  }

  @Test
  void words_come_without_a_file_that_discord_would_not_take() throws InterruptedException {
    var large = new Enclosure("large.png", new byte[Post.MOST_FILE + 1], "Too much");
    running.encloses((_, _) -> List.of(large));
    var text = new Reply.Paragraph(Say.of(Line.OFF_TOPIC), "The words.");
    var outgoing =
        new Outgoing(
            "KEYOFALARGEFILE",
            1,
            Running.id(ada),
            Address.home(Running.id(ada)),
            new Reply(List.of(text), Optional.empty(), true, false),
            1,
            false,
            Instant.now());

    assertThat(running.chat().outlet().deliver(outgoing)).isInstanceOf(Delivery.Accepted.class);

    Shown shown = ada.hears();
    assertThat(shown.text()).isEqualTo("The words.");
    assertThat(shown.files()).isEmpty();
    running.assertFlawless();
  }

  @Test
  void what_a_file_shows_is_cut_where_discord_would_refuse_it() {
    var picture = new Enclosure(PICTURE, Gallery.square(), "a".repeat(1_025));
    running.encloses((_, _) -> List.of(picture));

    ada.says("plan");

    assertThat(ada.hears().file(PICTURE).about()).hasSize(1_024).endsWith("a…");
    running.assertFlawless();
  }

  private static void assertIsThePicture(Shown shown) {
    assertThat(shown.files()).containsOnlyKeys(PICTURE);
    assertThat(shown.file(PICTURE).content()).isEqualTo(Gallery.square());
    assertThat(shown.file(PICTURE).about()).isEqualTo(Gallery.ABOUT);
  }
}
