package bearings.knowledge;

/// Whether a technology works, as far as our draft judgement goes (`prompts/knowledge`).
public enum Maturity {
  /// May be a target.
  PROVEN,
  /// A target only where a named client problem needs it.
  CARE,
  /// To read about; never in a plan.
  UNPROVEN
}
