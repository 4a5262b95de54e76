package bearings.app;

import bearings.content.LivePrompts;
import bearings.content.Prompts;
import bearings.desk.Content;
import bearings.desk.FollowUps;
import bearings.desk.FrontDesk;
import bearings.desk.Ids;
import bearings.desk.RateLimit;
import bearings.desk.Store;
import bearings.desk.Watch;
import bearings.dialogue.Keeping;
import bearings.store.Database;
import bearings.store.SecretStore;
import bearings.store.WrongKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The parts of a running coach that belong together.
record Parts(Store store, FrontDesk desk, FollowUps followUps) {

  /// @param platforms the chats whose people are asked when a follow-up falls due
  static Parts of(
      Supplier<Content> content, Store store, RateLimit rate, Set<String> platforms, Watch watch) {
    var desk =
        new FrontDesk(
            content,
            store,
            rate,
            new Ids(new SecureRandom()),
            InstantSource.system(),
            watch,
            FrontDesk.Bounds.USUAL);
    return new Parts(store, desk, new FollowUps(desk, store, platforms, watch));
  }

  /// What the coach knows and says.
  ///
  /// @param keeping what is true about what is kept of a person
  /// @param said is told when it changes
  static Reloading content(Settings settings, Keeping keeping, Consumer<String> said) {
    Path folder = settings.prompts().orElseGet(Prompts::builtIn);
    Optional<String> helpLines = settings.crisisLines().map(Parts::text);
    return new Reloading(LivePrompts.open(folder, helpLines, keeping), said);
  }

  /// Opens a database.
  ///
  /// @throws BadSetting where it was made with another key, or the key is malformed
  /// @throws bearings.desk.StoreUnavailable where it cannot be opened now
  static SecretStore store(Settings settings, String address) {
    if (settings.isUsual(address)) {
      makePrivate(settings.data());
    }
    try {
      return Database.open(address, settings.key());
    } catch (WrongKey e) {
      throw new BadSetting(String.valueOf(e.getMessage()));
    }
  }

  private static void makePrivate(Path folder) {
    try {
      Files.createDirectories(folder);
      if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      }
    } catch (IOException e) {
      throw new BadSetting(
          "the folder %s cannot be made: make it, or name a database in BEARINGS_DB"
              .formatted(folder));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new BadSetting("BEARINGS_CRISIS_LINES cannot be read: save the file as UTF-8 text");
    }
  }
}
