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

/// A chat before which one line of a reply may get other words: once, before the first attempt, and
/// stored before it is sent, so that a retry sends the same. What was decided is never touched.
public final class Rewording implements Outlet {
  private final Outlet chat;
  private final Store store;
  private final Wording wording;

  /// By what lines are chosen and judged, and who words them.
  ///
  /// @param phrases the coach's own words now
  /// @param verifier judges what came, and knows what may be worded anew
  public record Wording(
      Supplier<Phrasebook> phrases,
      Supplier<Verifier> verifier,
      Rephraser rephraser,
      Watch watch) {}

  public Rewording(Outlet chat, Store store, Wording wording) {
    this.chat = chat;
    this.store = store;
    this.wording = wording;
  }

  @Override
  public String platform() {
    return chat.platform();
  }

  @Override
  public Delivery deliver(Outgoing outgoing) throws InterruptedException {
    if (outgoing.attempt() > 1 || outgoing.perhapsSent()) {
      return chat.deliver(outgoing);
    }
    try {
      Optional<Reply> reworded =
          isAtEase(outgoing.person())
              ? reworded(outgoing.reply(), outgoing.person(), wording)
              : Optional.empty();
      if (reworded.isEmpty()) {
        return chat.deliver(outgoing);
      }
      if (!store.reword(outgoing, reworded.get())) {
        return new Delivery.Refused(Optional.empty(), "somebody else sends it");
      }
      return chat.deliver(outgoing.saying(reworded.get()));
    } catch (StoreUnavailable e) {
      return new Delivery.Refused(Optional.empty(), "the store is away");
    }
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
  static Optional<Reply> reworded(Reply reply, PersonId person, Wording wording) {
    Verifier verifier = wording.verifier().get();
    Guide guide = verifier.guide();
    Optional<Line> longest = longest(reply, guide, wording.phrases().get());
    if (longest.isEmpty()) {
      return Optional.empty();
    }
    Line line = longest.get();
    var request = new Rephraser.Request(line.masked().text(), guide.language(), person.toString());
    Optional<String> answer = wording.rephraser().rephrase(request);
    if (answer.isEmpty() || answer.get().equals(request.line())) {
      return Optional.empty();
    }
    var refusal = verifier.refusal(request.line(), answer.get());
    wording.watch().saw(new Step.Reworded(refusal));
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
