package bearings.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The folder `prompts/`, wherever it lies: on disk or inside the jar. Files are named by their
/// path within it, with `/` between the parts: `messages/en.yaml`.
public final class Folder {
  private final Path root;
  private final String name;

  private Folder(Path root, String name) {
    this.root = root;
    this.name = name;
  }

  public static Folder of(Path root) {
    Path whole = root.toAbsolutePath().normalize();
    Path last = whole.getFileName();
    return new Folder(whole, last == null ? "prompts" : last.toString().replace("/", ""));
  }

  /// Whether there is such a folder at all.
  boolean exists() {
    return Files.isDirectory(root);
  }

  /// The finding that there is no such folder.
  Problem missing() {
    return new Problem(name, 1, "there is no folder " + root);
  }

  public boolean has(String file) {
    return Files.isRegularFile(root.resolve(file));
  }

  /// The text of a file; empty, and a problem, where it cannot be read.
  public String text(String file, Problems problems) {
    return read(file, problems).orElse("");
  }

  /// The lines of a file, the first one at index zero; none, and a problem, where it cannot be
  /// read.
  public List<String> lines(String file, Problems problems) {
    return read(file, problems).map(text -> text.lines().toList()).orElse(List.of());
  }

  /// The files that lie directly in a folder, by their path as used here, sorted. None where there
  /// is no such folder.
  public List<String> files(String folder, String ending) {
    Path within = root.resolve(folder);
    if (!Files.isDirectory(within)) {
      return List.of();
    }
    try (var paths = Files.list(within)) {
      return paths
          .filter(Files::isRegularFile)
          .map(path -> String.valueOf(path.getFileName()))
          .filter(file -> file.endsWith(ending))
          .sorted()
          .map(file -> folder + "/" + file)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Something wrong in a file of this folder.
  public Problem problem(String file, int line, String what) {
    return new Problem(name + "/" + file, line, what);
  }

  private Optional<String> read(String file, Problems problems) {
    try {
      return Optional.of(Files.readString(root.resolve(file)));
    } catch (CharacterCodingException e) {
      problems.add(problem(file, 1, "is not UTF-8 text; save it as UTF-8"));
    } catch (IOException e) {
      problems.add(problem(file, 1, has(file) ? "cannot be read" : "is missing"));
    }
    return Optional.empty();
  }
}
