package bearings.content;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.casefile.QuestionId;
import bearings.hearing.Cue;
import bearings.hearing.Example;
import bearings.hearing.Intent;
import bearings.hearing.Lexicon;
import bearings.hearing.Polarity;
import bearings.hearing.Stance;
import bearings.hearing.Warning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HearingReaderTest {
  @TempDir private Path prompts;
  private final Problems problems = new Problems();

  private void write(String file, String text) throws IOException {
    Path path = prompts.resolve("hearing/en").resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private HearingReader reader() {
    return new HearingReader(Folder.of(prompts), problems);
  }

  @Test
  void aPhraseIsReadWithItsFileAndLine() throws IOException {
    // given
    write("words/sign-yes.txt", "# yes\n\n(yes|yep)\n");

    // when
    Lexicon lexicon = reader().lexicon();

    // then
    assertThat(lexicon.entries())
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.cue()).isEqualTo(Cue.SIGN_YES);
          assertThat(entry.file()).isEqualTo("hearing/en/words/sign-yes.txt");
          assertThat(entry.line()).isEqualTo(3);
        });
  }

  @Test
  void anExampleIsReadWithItsReading() throws IOException {
    // given
    write("examples.txt", "answer@for  feeling  general negative | every podcast says so\n");

    // when
    List<Example> examples = reader().examples();

    // then
    assertThat(examples)
        .containsExactly(
            new Example(
                "every podcast says so",
                Optional.of(QuestionId.FOR),
                Intent.ANSWER,
                Stance.FEELING,
                true,
                Polarity.NEGATIVE));
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void aWarningIsReadWithWhatItTeaches() throws IOException {
    // given
    write("danger.txt", "# remark\ndanger | i want no morning\nnone | no meetings | please\n");

    // when
    List<Warning> warnings = reader().warnings();

    // then
    assertThat(warnings)
        .containsExactly(
            new Warning("i want no morning", true), new Warning("no meetings | please", false));
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void whatCannotBeReadIsReportedWithFileAndLine() throws IOException {
    // given
    write("words/sign-yes.txt", "yes\n(yes|yep\n<nobody> yes\n");
    write("words/sign-maybe.txt", "maybe\n");
    write("tuning.txt", "rounds = many\n");
    write("examples.txt", "answer@nowhere none - neutral | hm\nanswer none neutral | hm\n");
    write("danger.txt", "danger | i want no morning\nperhaps | no morning\nno morning\n");

    // when
    reader().lexicon();
    reader().examples();
    reader().warnings();

    // then
    assertThat(problems.sorted())
        .filteredOn(problem -> !problem.what().equals("is missing"))
        .extracting(
            problem -> problem.file().replaceAll(".*/hearing/en/", "") + ":" + problem.line())
        .contains(
            "words/sign-yes.txt:2",
            "words/sign-yes.txt:3",
            "words/sign-maybe.txt:1",
            "tuning.txt:1",
            "examples.txt:1",
            "examples.txt:2",
            "danger.txt:2",
            "danger.txt:3");
  }
}
