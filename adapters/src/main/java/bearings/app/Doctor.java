package bearings.app;

import bearings.content.BadContent;
import bearings.content.Prompts;
import bearings.desk.Diagnosis;
import bearings.desk.Store;
import bearings.desk.StoreUnavailable;
import bearings.discord.DiscordDoctor;
import bearings.llm.ModelSettings;
import bearings.slack.SlackAppDoctor;
import bearings.slack.SlackDoctor;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Tries every part that is configured and says what does not work, with the mend.
///
/// @param settings what is configured
record Doctor(Settings settings) {

  /// Writes one line for each part.
  ///
  /// @return whether all of them work
  boolean examine(PrintStream out) {
    List<Diagnosis> found = diagnoses();
    found.forEach(one ->
        out.println("%-5s %s: %s".formatted(one.works() ? "ok" : "FAILS", one.part(), one.told())));
    return found.stream().allMatch(Diagnosis::works);
  }

  private List<Diagnosis> diagnoses() {
    var found = new ArrayList<Diagnosis>();
    found.add(prompts());
    found.add(database());
    try {
      Chats.slack(settings)
          .ifPresent(slack -> found.addAll(new SlackDoctor(slack).examine(Instant.now())));
      Chats.slackApp(settings).ifPresent(app -> found.addAll(new SlackAppDoctor(app).examine()));
      Chats.discord(settings)
          .ifPresent(discord -> found.addAll(new DiscordDoctor(discord).examine()));
      Models.of(settings).ifPresent(model -> found.add(model(model)));
    } catch (BadContent e) {
      found.add(Diagnosis.fails("language model", "not tried: mend the prompts first"));
    } catch (BadSetting e) {
      found.add(Diagnosis.fails("settings", String.valueOf(e.getMessage())));
    }
    return found;
  }

  private Diagnosis prompts() {
    Path folder = settings.prompts().orElseGet(Prompts::builtIn);
    try {
      return Diagnosis.works("prompts", "version " + Prompts.read(folder).version());
    } catch (BadContent e) {
      return Diagnosis.fails(
          "prompts", e.problems().getFirst() + " (./bearings check lists everything)");
    }
  }

  private Diagnosis model(ModelSettings model) {
    Prompts prompts = Prompts.read(settings.prompts().orElseGet(Prompts::builtIn));
    return new ModelDoctor(prompts, model).examine();
  }

  private Diagnosis database() {
    try (Store store = Parts.store(settings, settings.database())) {
      var depth = store.depth();
      return Diagnosis.works(
          "database",
          "%d replies wait, %d could not be delivered%s"
              .formatted(
                  depth.waiting(), depth.dead(), settings.key().isPresent() ? ", sealed" : ""));
    } catch (StoreUnavailable | BadSetting e) {
      return Diagnosis.fails("database", String.valueOf(e.getMessage()));
    }
  }
}
