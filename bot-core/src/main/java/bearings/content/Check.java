package bearings.content;

import java.nio.file.Path;
import java.util.List;

/// Everything that is wrong with a prompts folder: what cannot be read, what does not agree with
/// the coach, and conversations that no longer hold. This is `./bearings check`.
public final class Check {
  private Check() {}

  /// All findings, in the order of files and lines. Conversations are played only where the rest
  /// can be read.
  public static List<Problem> of(Path prompts) {
    var problems = new Problems();
    Folder folder = Folder.of(prompts);
    if (!folder.exists()) {
      return List.of(folder.missing());
    }
    Contents contents = Contents.read(folder, problems);
    boolean readable = problems.isEmpty();
    contents.lint(problems);
    List<Transcript> transcripts = TranscriptReader.readAll(folder, problems);
    if (readable) {
      Rehearsal rehearsal = Rehearsal.of(contents);
      transcripts.forEach(transcript -> problems.addAll(rehearsal.play(transcript).problems()));
    }
    return problems.sorted();
  }
}
