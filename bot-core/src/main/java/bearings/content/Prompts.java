package bearings.content;

import bearings.casefile.Limits;
import bearings.dialogue.Coach;
import bearings.dialogue.Keeping;
import bearings.hearing.BriefReader;
import bearings.hearing.Listener;
import bearings.hearing.Relations;
import bearings.hearing.Segments;
import bearings.hearing.Technologies;
import bearings.hearing.TradeWords;
import bearings.knowledge.Catalogue;
import bearings.rephrase.Guide;
import bearings.rephrase.Masked;
import bearings.rephrase.Selection;
import bearings.speech.Phrasebook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Everything the coach knows and says, read from a prompts folder and fit for use.
public final class Prompts {
  private static final String A_FILE = "/prompts/" + LimitsReader.FILE;

  private final Contents contents;
  private final Listener listener;
  private final BriefReader briefs;

  Prompts(Contents contents) {
    this.contents = contents;
    TradeWords words = contents.tradeWords();
    var technologies = new Technologies(contents.catalogue(), words);
    var segments = new Segments(contents.catalogue(), words);
    this.listener =
        new Listener(
            contents.lexicon(),
            contents.examples(),
            contents.warnings(),
            technologies,
            new Relations(words),
            segments);
    this.briefs = new BriefReader(technologies, segments, words);
  }

  /// Reads a prompts folder.
  ///
  /// @throws BadContent with everything that is wrong, where the coach could not work with it
  public static Prompts read(Path path) {
    Folder folder = Folder.of(path);
    var problems = new Problems();
    if (folder.exists()) {
      Contents contents = Contents.read(folder, problems);
      // A file that cannot be read holds no lines: that they are missing is not worth saying.
      problems.refuseIfAny();
      contents.missingLines(problems);
      problems.refuseIfAny();
      return new Prompts(contents);
    }
    problems.add(folder.missing());
    throw new BadContent(problems.sorted());
  }

  /// The folder that was built in, on disk or inside the jar.
  public static Path builtIn() {
    URL file = Prompts.class.getResource(A_FILE);
    if (file == null) {
      throw new IllegalStateException("this build holds no prompts; build it with Maven");
    }
    try {
      URI uri = file.toURI();
      Path path = uri.getScheme().equals("jar") ? inJar(uri).getPath(A_FILE) : Path.of(uri);
      return path.resolveSibling("");
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The jar stays open as long as the program runs: it is what the program runs from.
  private static FileSystem inJar(URI uri) throws IOException {
    try {
      return FileSystems.newFileSystem(uri, Map.of());
    } catch (FileSystemAlreadyExistsException e) {
      return FileSystems.getFileSystem(uri);
    }
  }

  /// By what one can tell which content this is: twelve hex digits, the same for the same files
  /// wherever they lie.
  public String version() {
    return contents.version();
  }

  /// Everything the coach says.
  public Phrasebook phrasebook() {
    return contents.messages().phrasebook().with(contents.translations());
  }

  /// The numbers by which it decides.
  public Limits limits() {
    return contents.settings().limits();
  }

  /// What it knows about the trade.
  public Catalogue catalogue() {
    return contents.catalogue();
  }

  /// What a model may word anew, and by what its wording is judged.
  public Guide rephrasing() {
    return contents.rephrasing();
  }

  /// The lines of `messages/en.yaml` that a model may be shown, by their keys: what a model made of
  /// them in advance is not worded anew once more.
  public SortedMap<String, List<Masked>> rewordable() {
    var selection = new Selection(rephrasing());
    var lines = new TreeMap<String, List<Masked>>();
    Messages messages = contents.messages();
    messages
        .places()
        .forEach((key, place) -> {
          List<Masked> own = messages.masked(key, place, selection);
          if (!own.isEmpty()) {
            lines.put(key, own);
          }
        });
    return lines;
  }

  /// How it hears.
  public Listener listener() {
    return listener;
  }

  /// How it reads job posts and briefs.
  public BriefReader briefs() {
    return briefs;
  }

  /// The coach itself.
  ///
  /// @param helpLines the operator's local lines for a crisis
  /// @param keeping what is true about what is kept of a person
  public Coach coach(Optional<String> helpLines, Keeping keeping) {
    return new Coach(listener, briefs, catalogue(), limits(), phrasebook(), helpLines, keeping);
  }
}
