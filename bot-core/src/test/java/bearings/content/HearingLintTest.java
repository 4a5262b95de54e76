package bearings.content;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.hearing.Cue;
import bearings.hearing.Lexicon;
import bearings.hearing.Phrase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class HearingLintTest {
  @Test
  void aPhraseThatMeansOneThingAndItsOppositeIsFound() {
    var entries =
        List.of(
            entry(Cue.SIGN_YES, "(sure|of course)", 3),
            entry(Cue.SIGN_NO, "no way", 1),
            entry(Cue.SIGN_NO, "not sure|sure", 2),
            entry(Cue.SIGN_THANKS, "sure", 9));
    var problems = new Problems();

    HearingLint.check(Folder.of(Path.of("prompts")), entries, problems);

    assertThat(PromptsOnDisk.shown(problems))
        .containsExactly(
            "prompts/sign-no.txt:2: 'sure' also means the opposite, in sign-yes.txt line 3");
  }

  private static Lexicon.Entry entry(Cue cue, String phrase, int line) {
    return new Lexicon.Entry(cue, Phrase.of(phrase), cue.id() + ".txt", line);
  }
}
