package bearings.desk;

import java.util.random.RandomGenerator;

/// Makes identifiers that are never used twice, from a source of chance.
public final class Ids {
  // Without letters and digits that are mistaken for each other.
  private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final int KEY_LENGTH = 20;
  private static final long FIRST_REVISION_BELOW = 1L << 52;

  private final RandomGenerator random;

  /// @param random must be safe for use by many threads and hard to guess
  public Ids(RandomGenerator random) {
    this.random = random;
  }

  /// An idempotency key: 100 random bits in 20 letters and digits.
  String key() {
    return letters(KEY_LENGTH);
  }

  /// A receipt that a person can read out: two times four letters and digits.
  public String receipt() {
    return letters(4) + "-" + letters(4);
  }

  /// Where the revisions of a new session begin.
  long firstRevision() {
    return random.nextLong(FIRST_REVISION_BELOW) + 1;
  }

  private String letters(int count) {
    var key = new StringBuilder(count);
    for (int i = 0; i < count; i++) {
      key.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return key.toString();
  }
}
