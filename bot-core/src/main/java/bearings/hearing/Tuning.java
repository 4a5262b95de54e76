package bearings.hearing;

import java.util.Map;
import java.util.Optional;

/// The numbers by which hearing learns and decides, as `prompts/hearing/en/tuning.txt` has them.
///
/// @param values by name, each with the name of a [Knob]
public record Tuning(Map<Knob, Double> values) {

  /// One number.
  public enum Knob {
    /// How much the words of a message weigh in learning.
    WORDS(3),
    /// How much a phrase heard weighs in learning.
    PHRASES(2),
    /// A feature that moves no answer by as much is forgotten after learning.
    FAINT(0.08),
    /// How often the examples are gone through.
    ROUNDS(10),
    /// How far one example moves what was learned, at first.
    STEP(0.05),
    /// How much smaller each round's step is.
    SLOWER(0.3),
    /// An example that is missed by less than this teaches nothing more.
    CLOSE_ENOUGH(0.1),
    /// From here on a message counts as evidence.
    EVIDENCE(0.5),
    /// The same where an event was heard.
    EVIDENCE_HEARD(0.35),
    /// Below this an event that a phrase seemed to tell is none.
    EVIDENCE_DOUBTED(0.15),
    /// From here on a message counts as a feeling.
    FEELING(0.5),
    /// The same where a worry is shared.
    FEELING_IN_WORRY(0.35),
    /// The same beside evidence: where a feeling was named, and where none was.
    FEELING_BESIDE(0.5),
    FEELING_UNSAID(0.9),
    /// Evidence and feeling in a message that is about something else.
    ASIDE(0.85),
    /// From here on a claim counts as one over a whole.
    GENERAL(0.5),
    NEGATIVE(0.5),
    POSITIVE(0.5),
    /// How far negative and positive may lie apart in a mixed tone.
    MIXED(0.3),
    /// From here on a message is taken for danger though no phrase says so.
    CRISIS(0.6),
    /// The same of a sentence or two alone.
    DANGER(0.7),
    /// The same amid many sentences, where one of them sounds like danger by chance.
    DANGER_AMID(0.9),
    /// More pieces than these are many; four sentences have seven, each alone and with the next.
    DANGER_FEW(7),
    /// How often a warning of danger teaches for each time that a harmless one does.
    DANGER_WEIGHS(2),
    /// A decisive phrase decides where its intent is at least so likely.
    DECISIVE(0.05);

    private final double usual;

    Knob(double usual) {
      this.usual = usual;
    }

    /// The name in the file, such as `close-enough`.
    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /// The number with this name, if there is one.
    public static Optional<Knob> of(String id) {
      for (Knob knob : values()) {
        if (knob.id().equals(id)) {
          return Optional.of(knob);
        }
      }
      return Optional.empty();
    }
  }

  public Tuning {
    values = Map.copyOf(values);
  }

  /// Every number as it usually is.
  public static Tuning usual() {
    return new Tuning(Map.of());
  }

  float of(Knob knob) {
    return values.getOrDefault(knob, knob.usual).floatValue();
  }
}
