package bearings.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.stream.Collectors;

/// The first steps of whoever sets the program up: `init`.
///
/// @param folder where the launcher is, and `.env`
record Beginning(Path folder, PrintStream out) {
  private static final String MANIFEST = "/manifest/slack.yaml";

  /// Writes `.env` where there is none, shows what the chats need, and says the next step.
  ///
  /// @param invitation where a Discord bot is invited from
  void show(URI invitation) {
    Path file = folder.resolve(Settings.FILE);
    out.println(
        written(file)
            ? file + " is written; only you can read it. Put the tokens in there."
            : file + " is there already and stays as it is.");
    out.println();
    out.println("Slack: https://api.slack.com/apps, Create New App, From a manifest, and paste:");
    out.println();
    out.println(manifest());
    out.println("Discord: https://discord.com/developers/applications, New Application; invite by");
    out.println();
    out.println(invitation);
    out.println();
    out.println("Next: docs/slack.md or docs/discord.md say which tokens go where; then");
    out.println("./bearings doctor tries them, ./bearings serve connects.");
  }

  private static boolean written(Path file) {
    try {
      Files.writeString(file, template(), StandardOpenOption.CREATE_NEW);
      if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      }
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    } catch (IOException e) {
      throw new BadSetting(
          file + " cannot be written: make the folder writable, or write the file yourself");
    }
  }

  /// Every setting with its purpose, none of them set.
  private static String template() {
    return Arrays.stream(Setting.values())
        .filter(Setting::isForOperators)
        .map(setting -> "# %s\n#%s=\n".formatted(setting.purpose(), setting.name()))
        .collect(
            Collectors.joining(
                "\n", "# Settings of Bearings. Take the # away before what you set.\n\n", ""));
  }

  private static String manifest() {
    try (InputStream in = Beginning.class.getResourceAsStream(MANIFEST)) {
      if (in == null) {
        throw new IllegalStateException("the program was built without " + MANIFEST);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
