package bearings.app;

import bearings.content.LivePrompts;
import bearings.content.LivePrompts.Refreshed;
import bearings.content.Problem;
import bearings.desk.Content;
import bearings.rephrase.Verifier;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What the coach knows and says, taken anew when somebody has changed it while the program runs.
final class Reloading implements Supplier<Content> {
  private final LivePrompts prompts;
  private final Consumer<String> said;
  private List<Problem> refused = List.of();

  /// @param said is told of a change that was taken, and once of one that was not
  Reloading(LivePrompts prompts, Consumer<String> said) {
    this.prompts = prompts;
    this.said = said;
  }

  @Override
  public Content get() {
    return prompts.get();
  }

  /// What judges a model's wordings.
  Verifier verifier() {
    return prompts.verifier();
  }

  /// The same for a conversation: each turn looks first.
  Supplier<Content> eachTurn() {
    return () -> {
      look();
      return get();
    };
  }

  /// Looks whether something has changed.
  synchronized void look() {
    switch (prompts.refresh()) {
      case Refreshed.Unchanged _ -> refused = List.of();
      case Refreshed.Reloaded _ -> {
        refused = List.of();
        said.accept("the prompts have changed and count from now on");
      }
      case Refreshed.Refused(var problems) -> {
        if (!problems.equals(refused)) {
          said.accept("the prompts have changed and cannot be used: " + problems.getFirst());
        }
        refused = problems;
      }
    }
  }
}
