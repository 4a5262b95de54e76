package bearings.casefile;

import java.util.Locale;

/// What kind of checkable event an item of evidence is.
public enum EvidenceKind {
  LOST_BID,
  LOST_CLIENT,
  /// Clients asked for something the person lacks (for being behind), or for the person (against).
  ASKED_FOR,
  RENEWAL,
  PRAISE,
  INCOME,
  /// Job posts and tenders that were read.
  BRIEF,
  DELIVERY,
  OTHER;

  /// The id in JSON, such as `lost_bid`.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
