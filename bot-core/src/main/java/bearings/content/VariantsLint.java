package bearings.content;

import bearings.rephrase.Guide;
import bearings.rephrase.Masked;
import bearings.rephrase.Refusal;
import bearings.rephrase.Selection;
import bearings.rephrase.Verifier;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Holds each wording that was made in advance against its line's own, by the rules that judge a
/// model's answer: a slip of whoever edited the file is found, too.
final class VariantsLint {
  private final Folder folder;
  private final Messages messages;
  private final Problems problems;
  private final Selection selection;
  private final Verifier verifier;

  VariantsLint(Folder folder, Messages messages, Guide guide, Problems problems) {
    this.folder = folder;
    this.messages = messages;
    this.problems = problems;
    this.selection = new Selection(guide);
    this.verifier = new Verifier(guide);
  }

  void check() {
    messages
        .places()
        .forEach((key, place) -> {
          if (place.own() == place.variants().size()) {
            return;
          }
          List<Masked> own = messages.masked(key, place, selection);
          for (int i = place.own(); i < place.variants().size(); i++) {
            Messages.Spot spot = place.variants().get(i);
            wrong(key, own, selection.masked(key, i, messages.phrasebook()))
                .ifPresent(what -> problems.add(folder.problem(spot.file(), spot.line(), what)));
          }
        });
  }

  private Optional<String> wrong(String key, List<Masked> own, Optional<Masked> variant) {
    if (own.isEmpty() || variant.isEmpty()) {
      return Optional.of(
          "'%s' is said to the letter, or has a part in [ … ] or a word by number; word it in %s"
              .formatted(key, MessagesReader.FILE));
    }
    List<Refusal> refusals =
        own.stream().flatMap(line -> verifier.refusal(line, variant.get()).stream()).toList();
    if (refusals.size() < own.size()) {
      return Optional.empty();
    }
    String reasons =
        refusals.stream().map(Refusal::id).distinct().sorted().collect(Collectors.joining(", "));
    return Optional.of(
        "'%s' may say something else than its line (%s); mend it or take it out"
            .formatted(key, reasons));
  }
}
