package bearings.content;

import bearings.desk.Content;
import bearings.dialogue.Keeping;
import bearings.rephrase.Verifier;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/// A prompts folder that may be edited while the program runs. Gives what was read last and was fit
/// for use; a turn that asks once works with one version from its beginning to its end.
public final class LivePrompts implements Supplier<Content> {
  private final Path path;
  private final Folder folder;
  private final Optional<String> helpLines;
  private final Keeping keeping;
  private volatile Content now;
  private volatile Verifier verifier;
  private Map<String, Folder.Seen> seen;

  /// What came of looking at the folder.
  public sealed interface Refreshed {
    /// It says what it said before.
    record Unchanged() implements Refreshed {}

    /// It says something else, which holds from now on.
    record Reloaded(String version) implements Refreshed {}

    /// The coach could not work with it, or it is being written: what was there before goes on. The
    /// next look reads it anew, changed or not.
    record Refused(List<Problem> problems) implements Refreshed {
      public Refused {
        problems = List.copyOf(problems);
      }
    }
  }

  private LivePrompts(Path path, Optional<String> helpLines, Keeping keeping) {
    this.path = path;
    this.folder = Folder.of(path);
    this.helpLines = helpLines;
    this.keeping = keeping;
    do {
      this.seen = folder.seen();
      Prompts prompts = Prompts.read(path);
      this.now = content(prompts);
      this.verifier = new Verifier(prompts.rephrasing());
    } while (!folder.seen().equals(seen));
  }

  /// Reads a folder for the first time, again while somebody writes into it.
  ///
  /// @param helpLines the operator's local lines for a crisis
  /// @param keeping what is true about what is kept of a person
  /// @throws BadContent with everything that is wrong, where the coach could not work with it
  public static LivePrompts open(Path path, Optional<String> helpLines, Keeping keeping) {
    return new LivePrompts(path, helpLines, keeping);
  }

  /// What the coach knows and says now.
  @Override
  public Content get() {
    return now;
  }

  /// What judges a model's wordings now, and by what.
  public Verifier verifier() {
    return verifier;
  }

  /// Looks whether anything in the folder has changed, and takes it where it is fit for use. Cheap
  /// where nothing has: only names, sizes and times are looked at.
  public synchronized Refreshed refresh() {
    try {
      Map<String, Folder.Seen> found = folder.seen();
      if (found.equals(seen)) {
        return new Refreshed.Unchanged();
      }
      if (folder.fingerprint().equals(now.version())) {
        seen = found;
        return new Refreshed.Unchanged();
      }
      Prompts prompts = Prompts.read(path);
      Content next = content(prompts);
      if (!folder.seen().equals(found)) {
        return refused("was written while it was read; it is read again at the next look");
      }
      now = next;
      verifier = new Verifier(prompts.rephrasing());
      seen = found;
      return new Refreshed.Reloaded(next.version());
    } catch (BadContent e) {
      return new Refreshed.Refused(e.problems());
    } catch (UncheckedIOException | CompletionException e) {
      return refused("cannot be read: " + e.getMessage());
    }
  }

  private Content content(Prompts prompts) {
    return new Content(prompts.coach(helpLines, keeping), prompts.phrasebook(), prompts.version());
  }

  private Refreshed refused(String what) {
    return new Refreshed.Refused(List.of(folder.problem(what)));
  }
}
