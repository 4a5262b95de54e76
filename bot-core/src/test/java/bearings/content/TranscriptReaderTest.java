package bearings.content;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.casefile.QuestionId;
import bearings.content.Transcript.Comparison;
import bearings.content.Transcript.Condition;
import bearings.content.Transcript.Exchange;
import bearings.content.Transcript.Expectation;
import bearings.content.Transcript.Move;
import bearings.speech.Idea;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranscriptReaderTest {
  @TempDir Path temporary;
  private final Problems problems = new Problems();

  @Test
  void aTranscriptReadsLikeAConversation() {
    Transcript transcript =
        read(
            """
            # A worry is given back as fact and feeling.
            # Then it asks for an event.
            at 2026-12-01T08:00:00Z

            P: everyone is doing agents now
              | i do churn models
            C: gives back what was heard,
              | and asks for an event
               asks for
               says reflect.fact-and-feeling
               idea H5
               text "two, not three"
               never "percentile"
               case hoursPerWeek <= 3
               case has contains Gradient boosting
               verdict felt + average + fit
               choices 3
            P> choose segment:data_eng
            P> command plan
            P> channel hello there
            P> advance P14D
            C: asks nothing more
               asks nothing
            P> away P3D
               silent
            """);

    assertThat(PromptsOnDisk.shown(problems)).isEmpty();
    assertThat(transcript.title()).isEqualTo("A worry is given back as fact and feeling.");
    assertThat(transcript.start()).isEqualTo(Instant.parse("2026-12-01T08:00:00Z"));
    assertThat(transcript.exchanges())
        .extracting(Exchange::move)
        .containsExactly(
            new Move.Writes("everyone is doing agents now\ni do churn models"),
            new Move.Chooses("segment:data_eng"),
            new Move.Commands("plan"),
            new Move.WritesInChannel("hello there"),
            new Move.Advances(Duration.ofDays(14)),
            new Move.StaysAway(Duration.ofDays(3)));
    assertThat(transcript.exchanges().getFirst().expectations())
        .extracting(Expectation::condition)
        .containsExactly(
            new Condition.Asks(Optional.of(QuestionId.FOR)),
            new Condition.Says("reflect.fact-and-feeling"),
            new Condition.Serves(Idea.H5),
            new Condition.Contains("two, not three"),
            new Condition.Lacks("percentile"),
            new Condition.InCase("hoursPerWeek", Comparison.AT_MOST, "3"),
            new Condition.InCase("has", Comparison.CONTAINS, "Gradient boosting"),
            new Condition.Verdict("felt", List.of("average", "fit")),
            new Condition.Choices(3));
    assertThat(transcript.exchanges().get(4).expectations())
        .containsExactly(new Expectation(23, new Condition.Asks(Optional.empty())));
  }

  @Test
  void whatCannotBeReadIsNamedWithItsLine() {
    read(
        """
        P: hello
           ask for
           asks mood
           idea H20
           text two
           case hours is 3
           verdict lost
           verdict felt + rabbit
        P> dance
        P> advance soon
        what is this
        """);

    assertThat(PromptsOnDisk.shown(problems))
        .satisfiesExactly(
            p -> assertThat(p).contains("talk.txt:1: begins with a line '# …'"),
            p -> assertThat(p).contains(":2: unknown condition 'ask'; did you mean 'asks'?"),
            p -> assertThat(p).contains(":3: there is no question 'mood'; there are nothing, open"),
            p -> assertThat(p).contains(":4: 'H20' is no idea"),
            p -> assertThat(p).contains(":5: the words stand between quotation marks"),
            p -> assertThat(p).contains(":6: 'case' needs a path, one of"),
            p -> assertThat(p).contains(":7: 'lost' is no verdict"),
            p -> assertThat(p).contains(":8: 'rabbit' is no modifier"),
            p -> assertThat(p).contains(":9: after 'P>' stands choose, command, channel"),
            p -> assertThat(p).contains(":10: 'soon' is no time"),
            p -> assertThat(p).contains(":11: a line begins with"));
  }

  private Transcript read(String text) {
    Folder folder = PromptsOnDisk.in(temporary).with("transcripts/talk.txt", text).folder();
    return TranscriptReader.readAll(folder, problems).getFirst();
  }
}
