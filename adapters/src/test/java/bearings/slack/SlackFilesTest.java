package bearings.slack;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.gallery.Gallery;
import bearings.slack.fake.Fault;
import bearings.slack.fake.Message;
import bearings.slack.fake.Seen.Upload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What goes with a reply as a file.
class SlackFilesTest {
  private static final String BEGIN = "files.getUploadURLExternal";
  private static final String COMPLETE = "files.completeUploadExternal";

  private final Running running = Running.overSocket();

  @BeforeEach
  void somebodyHasAPlan() {
    running.hasAgreed(running.ana);
  }

  @AfterEach
  void close() {
    running.close();
  }

  private Upload file() {
    return running
        .slack
        .seen()
        .await("a file", () -> running.slack.seen().uploads().stream().findFirst());
  }

  @Test
  void an_export_arrives_as_a_file_in_the_dm() {
    Message _ = running.ana.asks("export");

    Upload file = file();
    running.quiet();
    assertThat(file.channel()).isEqualTo(running.ana.direct());
    assertThat(file.title()).isEqualTo("bearings.json");
    assertThat(file.name()).startsWith("bearings-").endsWith(".json");
    assertThat(file.about()).as("only pictures are described").isEmpty();
    assertThat(file.content()).contains("slack:T0FAKE:U0ANA", "SQL");
    assertThat(running.slack.seen().uploads()).hasSize(1);
    assertThat(running.ana.heard()).hasSize(1);
  }

  @Test
  void an_export_that_is_asked_for_in_a_channel_arrives_in_the_dm() {
    assertThat(running.ana.commands("C0GENERAL", "export").isAcknowledged()).isTrue();

    assertThat(file().channel()).isEqualTo(running.ana.direct());
  }

  @Test
  void a_picture_comes_below_the_words_with_what_it_shows() {
    Message words = running.ana.asks("plan");

    Upload picture = file();
    running.quiet();
    assertThat(picture.bytes()).isEqualTo(Gallery.square());
    assertThat(picture.about()).isEqualTo(Gallery.ABOUT);
    assertThat(picture.channel()).isEqualTo(words.channel());
    assertThat(running.slack.seen().uploads()).hasSize(1);
  }

  @Test
  void a_picture_for_a_command_in_a_channel_is_seen_in_the_dm_only() {
    assertThat(running.ana.commands("C0GENERAL", "plan").isAcknowledged()).isTrue();

    assertThat(file().channel()).isEqualTo(running.ana.direct());
    running.quiet();
    assertThat(running.slack.seen().posted("C0GENERAL")).allMatch(m -> m.onlyTo().isPresent());
  }

  @Test
  void a_picture_whose_upload_broke_off_comes_later_and_the_words_are_not_repeated() {
    running.slack.faults().next(BEGIN, new Fault.Broken());

    Message _ = running.ana.asks("plan");

    Upload _ = file();
    running.quiet();
    assertThat(running.ana.heard()).hasSize(1);
    assertThat(running.slack.seen().uploads()).hasSize(1);
  }

  @Test
  void a_picture_that_slack_took_without_answering_comes_once() {
    running.slack.faults().next(COMPLETE, new Fault.DropAnswer());

    Message _ = running.ana.asks("plan");

    running.quiet();
    assertThat(running.ana.heard()).hasSize(1);
    assertThat(running.slack.seen().uploads()).hasSize(1);
  }
}
