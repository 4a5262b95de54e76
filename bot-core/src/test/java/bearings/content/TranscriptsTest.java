package bearings.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import bearings.speech.Idea;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;

/// The conversations of `prompts/transcripts`, played against the coach.
class TranscriptsTest {
  private static final int AT_LEAST = 20;

  private static List<TranscriptRunner.Played> played = List.of();

  @BeforeAll
  static void play() {
    Folder folder = Folder.of(Prompts.builtIn());
    var problems = new Problems();
    Rehearsal rehearsal = Rehearsal.of(Contents.read(folder, problems));
    List<Transcript> transcripts = TranscriptReader.readAll(folder, problems);
    problems.refuseIfAny();
    played = transcripts.stream().map(rehearsal::play).toList();
  }

  @TestFactory
  Stream<DynamicTest> everyConversationHolds() {
    return played.stream()
        .map(one ->
            dynamicTest(one.transcript().title(), () -> assertThat(one.problems()).isEmpty()));
  }

  @Test
  void thereAreEnoughOfThem() {
    assertThat(played).hasSizeGreaterThanOrEqualTo(AT_LEAST);
    assertThat(played).extracting(one -> one.transcript().title()).doesNotHaveDuplicates();
  }

  @Test
  void everyIdeaOfTheEssaySpeaksInOneOfThem(TestReporter reporter) {
    Map<Idea, String> spokenIn = new EnumMap<>(Idea.class);
    for (TranscriptRunner.Played one : played) {
      one.answers().stream()
          .flatMap(answer -> answer.ideas().stream())
          .forEach(idea -> spokenIn.putIfAbsent(idea, one.transcript().file()));
    }

    spokenIn.forEach((idea, file) -> reporter.publishEntry(idea.name(), file));
    assertThat(spokenIn).containsOnlyKeys(Idea.values());
  }
}
