package bearings.content;

import bearings.dialogue.CaseView;
import bearings.dialogue.Coach;
import bearings.dialogue.Incoming;
import bearings.dialogue.Keeping;
import bearings.dialogue.Session;
import bearings.dialogue.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The conversations of `prompts/transcripts`, as they went turn by turn.
public final class Conversations {
  private Conversations() {}

  /// One turn: what was before it, what came in, what came of it.
  public record Taken(Session before, Incoming incoming, Turn turn) {}

  /// All of them with the shipped coach, by the name of their file.
  public static Map<String, List<Taken>> played() {
    Folder folder = Folder.of(Prompts.builtIn());
    var problems = new Problems();
    Contents contents = Contents.read(folder, problems);
    List<Transcript> transcripts = TranscriptReader.readAll(folder, problems);
    problems.refuseIfAny();
    var laws = new Laws(contents.settings().form(), contents.banned());
    var phrases = contents.messages().phrasebook();
    Coach coach = new Prompts(contents).coach(Optional.empty(), new Keeping.InMemory());
    Map<String, List<Taken>> played = new LinkedHashMap<>();
    for (Transcript transcript : transcripts) {
      List<Taken> turns = new ArrayList<>();
      var noting =
          new Counterpart() {
            @Override
            public Turn reply(Session session, Incoming incoming) {
              Turn turn = coach.reply(session, incoming);
              turns.add(new Taken(session, incoming, turn));
              return turn;
            }

            @Override
            public Map<String, Object> caseView(Session session) {
              return CaseView.of(session, phrases);
            }

            @Override
            public Optional<Instant> followUpAt(Session session) {
              return session.followUpAt();
            }
          };
      new TranscriptRunner(noting, phrases, laws, folder).play(transcript);
      played.put(transcript.file(), turns);
    }
    return played;
  }
}
