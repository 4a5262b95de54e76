package bearings.desk;

import bearings.desk.Reply.Ask;
import bearings.desk.Reply.Paragraph;
import bearings.desk.Watch.Step;
import bearings.dialogue.Mode;
import bearings.rephrase.Guide;
import bearings.rephrase.Masked;
import bearings.rephrase.Rephraser;
import bearings.rephrase.Selection;
import bearings.rephrase.Verifier;
import bearings.speech.Phrasebook;
import bearings.speech.Say;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Gives one line of a reply other words, where a model has some and they say the same. What was
/// decided is never touched.
///
/// @param store keeps the words before they are said, so that whoever says the reply again says the
///   same
/// @param phrases the coach's own words now
/// @param verifier judges what came, and knows what may be worded anew
/// @param rephraser asked once a reply at most
public record Wording(
    Store store,
    Supplier<Phrasebook> phrases,
    Supplier<Verifier> verifier,
    Rephraser rephraser,
    Watch watch) {

  /// The reply as it is to be said, in other words or as it was; empty where somebody else has
  /// claimed it in the meantime.
  ///
  /// @throws StoreUnavailable where the words could not be kept
  public Optional<Outgoing> worded(Outgoing outgoing) {
    Optional<Reply> words =
        isAtEase(outgoing.person())
            ? reworded(outgoing.reply(), outgoing.person())
            : Optional.empty();
    if (words.isEmpty()) {
      return Optional.of(outgoing);
    }
    return store.reword(outgoing, words.get())
        ? Optional.of(outgoing.saying(words.get()))
        : Optional.empty();
  }

  /// Whether somebody is known and in no danger.
  private boolean isAtEase(PersonId person) {
    return store
        .load(person)
        .filter(stored -> !(stored.session().mode() instanceof Mode.Safety))
        .isPresent();
  }

  /// The reply with its longest line in other words; empty where none may be asked for, none came,
  /// or what came might say something else.
  private Optional<Reply> reworded(Reply reply, PersonId person) {
    Verifier judge = verifier.get();
    Guide guide = judge.guide();
    Optional<Line> longest = longest(reply, guide, phrases.get());
    if (longest.isEmpty()) {
      return Optional.empty();
    }
    Line line = longest.get();
    var request = new Rephraser.Request(line.masked().text(), guide.language(), person.toString());
    Optional<String> answer = rephraser.rephrase(request);
    if (answer.isEmpty() || answer.get().equals(request.line())) {
      return Optional.empty();
    }
    var refusal = judge.refusal(request.line(), answer.get());
    watch.saw(new Step.Reworded(refusal));
    return refusal.isPresent()
        ? Optional.empty()
        : Optional.of(with(reply, line.at(), line.masked().filled(answer.get())));
  }

  /// A line of a reply.
  ///
  /// @param at which paragraph; one after the last is the question
  private record Line(int at, Masked masked) {}

  private static Optional<Line> longest(Reply reply, Guide guide, Phrasebook phrases) {
    var selection = new Selection(guide);
    List<Paragraph> all = new ArrayList<>(reply.paragraphs());
    reply.asks().ifPresent(ask -> all.add(new Paragraph(ask.say(), ask.text())));
    // A reply with a line of danger in it is about the danger, with all it says.
    if (all.stream().map(Paragraph::say).map(Say::key).anyMatch(selection::isDanger)) {
      return Optional.empty();
    }
    var lines = new ArrayList<Line>();
    for (int i = 0; i < all.size(); i++) {
      int at = i;
      selection
          .masked(all.get(i).say(), all.get(i).text(), phrases)
          .ifPresent(masked -> lines.add(new Line(at, masked)));
    }
    return lines.stream().max(Comparator.comparing(line -> line.masked().text().length()));
  }

  private static Reply with(Reply reply, int at, String text) {
    var paragraphs = new ArrayList<>(reply.paragraphs());
    if (at < paragraphs.size()) {
      paragraphs.set(at, new Paragraph(paragraphs.get(at).say(), text));
      return new Reply(paragraphs, reply.asks(), reply.privately(), reply.exports());
    }
    Optional<Ask> asks =
        reply.asks().map(ask -> new Ask(ask.question(), ask.say(), text, ask.options()));
    return new Reply(paragraphs, asks, reply.privately(), reply.exports());
  }
}
