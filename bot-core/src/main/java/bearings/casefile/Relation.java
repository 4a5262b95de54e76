package bearings.casefile;

import java.util.Locale;

/// How a person stands to a technology, where their words say so.
public enum Relation {
  HAS,
  LACKS,
  LEARNING,
  /// Somebody (a client, a bid, a post) asked for it; the person did not say whether they have it.
  ASKED_FOR,
  DISLIKES;

  /// The id in JSON, such as `asked_for`.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
