package bearings.content;

import bearings.dialogue.CaseView;
import bearings.dialogue.Coach;
import bearings.dialogue.Incoming;
import bearings.dialogue.Keeping;
import bearings.dialogue.Session;
import bearings.dialogue.Turn;
import bearings.speech.Phrasebook;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// The real coach, to play transcripts against.
final class Rehearsal {
  private record WithCoach(Coach coach, Phrasebook phrases) implements Counterpart {
    @Override
    public Turn reply(Session session, Incoming incoming) {
      return coach.reply(session, incoming);
    }

    @Override
    public Map<String, Object> caseView(Session session) {
      return CaseView.of(session, phrases);
    }

    @Override
    public Optional<Instant> followUpAt(Session session) {
      return session.followUpAt();
    }
  }

  private final TranscriptRunner runner;

  private Rehearsal(TranscriptRunner runner) {
    this.runner = runner;
  }

  static Rehearsal of(Contents contents) {
    Phrasebook phrases = contents.messages().phrasebook();
    Laws laws = new Laws(contents.settings().form(), contents.banned());
    Counterpart coach =
        new WithCoach(
            new Prompts(contents).coach(Optional.empty(), new Keeping.InMemory()), phrases);
    return new Rehearsal(new TranscriptRunner(coach, phrases, laws, contents.folder()));
  }

  TranscriptRunner.Played play(Transcript transcript) {
    return runner.play(transcript);
  }
}
