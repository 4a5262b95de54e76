package bearings.heuristic;

import bearings.casefile.CaseFile;
import bearings.casefile.Entry;
import bearings.casefile.Fact;
import bearings.casefile.QuestionId;
import bearings.hearing.Clause;
import bearings.hearing.Heard;
import bearings.hearing.Intent;
import bearings.hearing.Polarity;
import bearings.hearing.Signal;
import bearings.hearing.Stance;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// A message as it was heard, put together by hand, for tests of what an idea says to it.
final class Message {
  private final CaseFile before;
  private final List<Entry> added = new ArrayList<>();
  private final List<Clause> clauses = new ArrayList<>();
  private final Map<Signal, String> signals = new EnumMap<>(Signal.class);
  private final List<String> technologies = new ArrayList<>();
  private Optional<QuestionId> asked = Optional.empty();
  private Intent intent = Intent.ANSWER;
  private Polarity polarity = Polarity.NEUTRAL;

  private Message(CaseFile before) {
    this.before = before;
  }

  /// A message to somebody of whom this is known.
  static Message knowing(CaseFile before) {
    return new Message(before);
  }

  /// The first message of somebody who worries.
  static Message opening() {
    var message = new Message(CaseFile.EMPTY);
    message.intent = Intent.SHARE_WORRY;
    return message;
  }

  Message answering(QuestionId question) {
    asked = Optional.of(question);
    return this;
  }

  Message telling(Fact fact, String words) {
    added.add(Entry.of(before.size() + 1, fact, words));
    return this;
  }

  Message naming(String... names) {
    technologies.addAll(List.of(names));
    return this;
  }

  Message sounding(Polarity tone) {
    polarity = tone;
    return this;
  }

  Message giving(Signal signal) {
    signals.put(signal, "so");
    return this;
  }

  Message saying(Clause.About about, String words) {
    clauses.add(new Clause(words, about));
    return this;
  }

  Moment moment() {
    var heard =
        new Heard(
            "what they wrote",
            intent,
            Stance.NONE,
            false,
            polarity,
            List.of(),
            technologies,
            signals,
            OptionalDouble.empty(),
            OptionalInt.empty(),
            clauses,
            Map.of());
    return new Moment(before, before.with(added), heard, asked, Shipped.GROUNDS);
  }
}
