package bearings.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A small prompts folder that a test writes for itself.
record PromptsOnDisk(Path root) {

  static PromptsOnDisk in(Path temporary) {
    return new PromptsOnDisk(temporary.resolve("prompts"));
  }

  PromptsOnDisk with(String file, String text) {
    try {
      Path path = root.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Folder folder() {
    return Folder.of(root);
  }

  /// What is reported, one line each.
  static List<String> shown(Problems problems) {
    return problems.sorted().stream().map(Problem::toString).toList();
  }
}
