package bearings.knowledge;

/// Whether a technology cuts costs.
public enum Savings {
  YES,
  DEPENDS,
  NO
}
