package bearings.advice;

import bearings.heuristic.Modifier;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The answer to "am I behind, or do I feel behind?" for one person, now.
///
/// @param reasons each conclusion it rests on, strength first
public record Verdict(Kind kind, Set<Modifier> modifiers, List<Reason> reasons) {
  public Verdict {
    modifiers =
        java.util.Collections.unmodifiableSet(
            modifiers.isEmpty() ? EnumSet.noneOf(Modifier.class) : EnumSet.copyOf(modifiers));
    reasons = List.copyOf(reasons);
  }

  /// The four answers (the method, "Verdicts").
  public enum Kind {
    /// The feeling is real; evidence of being behind is not there.
    FELT,
    /// Checkable evidence of a gap.
    REAL,
    /// A real, bounded gap, and a feeling larger than it.
    BOTH,
    /// Too little evidence; the plan collects it.
    UNKNOWN;

    /// The id in JSON.
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Whether this says the same as another verdict, whatever it rests on.
  public boolean sameAs(Verdict other) {
    return kind == other.kind && modifiers.equals(other.modifiers);
  }
}
