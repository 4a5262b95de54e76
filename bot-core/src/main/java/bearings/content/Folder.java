package bearings.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The folder `prompts/`, wherever it lies: on disk or inside the jar. Files are named by their
/// path within it, with `/` between the parts: `messages/en.yaml`.
public final class Folder {
  private static final int FINGERPRINT_BYTES = 6;

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
    return problem("there is no folder " + root);
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

  /// What tells two states of the folder apart without reading any file: its files with their sizes
  /// and times. Nothing where there is no such folder.
  Map<String, Seen> seen() {
    var seen = new TreeMap<String, Seen>();
    for (Path path : all()) {
      try {
        var file = Files.readAttributes(path, BasicFileAttributes.class);
        seen.put(within(path), new Seen(file.size(), file.lastModifiedTime()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return seen;
  }

  /// A file as it looks from outside.
  ///
  /// @param size in bytes
  /// @param written when it was last written
  record Seen(long size, FileTime written) {}

  /// The first twelve hex digits of a SHA-256 over the path and the bytes of every file, in the
  /// order of the paths: the same for the same files, wherever the folder lies.
  String fingerprint() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var files = new TreeMap<String, Path>();
      all().forEach(path -> files.put(within(path), path));
      for (var file : files.entrySet()) {
        byte[] bytes = Files.readAllBytes(file.getValue());
        // The length keeps apart what a path, a file and the next path could otherwise share.
        String head = file.getKey() + "\n" + bytes.length + "\n";
        digest.update(head.getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
      }
      return HexFormat.of().formatHex(digest.digest(), 0, FINGERPRINT_BYTES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// Every file, but for hidden ones, which editors and file managers leave behind.
  private List<Path> all() {
    if (!exists()) {
      return List.of();
    }
    try (var paths = Files.walk(root)) {
      return paths
          .filter(path -> !("/" + within(path)).contains("/."))
          .filter(Files::isRegularFile)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String within(Path path) {
    return root.relativize(path).toString().replace(root.getFileSystem().getSeparator(), "/");
  }

  /// Something wrong with the folder as a whole.
  Problem problem(String what) {
    return new Problem(name, 1, what);
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
