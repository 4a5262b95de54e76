package bearings.hearing;

import bearings.casefile.QuestionId;
import java.util.Arrays;

/// What the classifiers see of a message: words and pairs of words, the cues heard, the question
/// that was asked, and the shape of the message. Each feature is a hash with a weight.
final class Features {
  private static final long WORD = 1;
  private static final long PAIR = 2;
  private static final long FIRST = 3;
  private static final long CUE = 4;
  private static final long CUE_ASKED = 5;
  private static final long QUESTION = 6;
  private static final long SHAPE = 7;
  private static final long CUES = 8;
  private static final long FIRST_ASKED = 9;
  private static final long SIGN = 10;
  private static final char FIRST_SIGN = 0x2190;
  private static final long NUMBER = "<number>".hashCode();
  private static final long TECHNOLOGY = "<tech>".hashCode();

  private long[] keys = new long[128];
  private float[] values = new float[128];
  private int size;

  private final Tuning tuning;

  private Features(Tuning tuning) {
    this.tuning = tuning;
  }

  static Features of(Message message, boolean evidence, Tuning tuning) {
    var features = new Features(tuning);
    features.words(message);
    features.cues(message, evidence);
    features.shape(message);
    return features;
  }

  int size() {
    return size;
  }

  long key(int at) {
    return keys[at];
  }

  float value(int at) {
    return values[at];
  }

  private void words(Message message) {
    int count = Math.min(message.size(), 120);
    boolean[] technology = new boolean[message.size()];
    for (Mention mention : message.mentions()) {
      Arrays.fill(technology, mention.from(), mention.to(), true);
    }
    float weight = tuning.of(Tuning.Knob.WORDS) / (float) Math.sqrt(Math.max(count, 4));
    long before = 0;
    long asked = message.question().isPresent() ? 1 : 0;
    for (int i = 0; i < count; i++) {
      String word = message.word(i);
      long now =
          technology[i]
              ? TECHNOLOGY
              : message.utterance().token(i).startsWithDigit() ? NUMBER : hash(word);
      add(WORD, now, 0, weight);
      add(PAIR, before, now, weight);
      if (i == 0) {
        add(FIRST, now, 0, 1);
        add(FIRST_ASKED, now, asked, 1);
      }
      before = now;
    }
    add(PAIR, before, 1, weight);
  }

  /// A word without its apostrophes.
  static long hash(String word) {
    int hash = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      hash = c == '\'' ? hash : 31 * hash + c;
    }
    return hash;
  }

  private void cues(Message message, boolean evidence) {
    long asked = message.question().map(Features::kind).orElse(0L);
    float weight = tuning.of(Tuning.Knob.PHRASES);
    for (Cue cue : message.hits().cues()) {
      if (!cue.teaches()) {
        continue;
      }
      int times = Math.min(message.hits().count(cue), 3);
      add(CUE, cue.ordinal(), 0, weight * (0.6f + 0.4f * times));
      add(CUE_ASKED, cue.ordinal(), asked, weight / 2);
    }
    boolean feeling = message.hits().has(Cue.FEELING);
    boolean general = message.hits().has(Cue.GENERAL);
    boolean doubt = message.hits().has(Cue.GENERAL_DOUBT);
    add(CUES, (evidence ? 1 : 0) + (feeling ? 2 : 0) + (general ? 4 : 0), asked, 1);
    add(CUES, 16 + (general ? 1 : 0) + (doubt ? 2 : 0), 0, 1);
    boolean negative = message.hits().has(Cue.TONE_NEGATIVE);
    boolean positive = message.hits().has(Cue.TONE_POSITIVE);
    add(CUES, 32 + (negative ? 1 : 0) + (positive ? 2 : 0), asked, 1);
  }

  private void shape(Message message) {
    message.question().ifPresent(question -> add(QUESTION, question.ordinal(), 0, 1));
    add(QUESTION, 100, message.question().isPresent() ? 1 : 0, 1);
    int size = message.size();
    long length =
        size <= 1 ? 0 : size <= 3 ? 1 : size <= 7 ? 2 : size <= 15 ? 3 : size <= 40 ? 4 : 5;
    long asked = message.question().map(Features::kind).orElse(0L);
    add(SHAPE, 1, length, 1);
    add(SHAPE, 2, length, asked + 1);
    boolean mark = message.asks();
    boolean last = message.text().endsWith("?");
    add(SHAPE, 3, (mark ? 1 : 0) + (last ? 2 : 0), 1);
    add(SHAPE, 4, (mark ? 1 : 0) + (last ? 2 : 0) + 4 * asked, 1);
    add(SHAPE, 5, Math.min(message.mentions().size(), 4), 1);
    add(SHAPE, 6, (mark ? 1 : 0) + 2 * Math.min(message.mentions().size(), 2) + 8 * asked, 1);
    add(SHAPE, 7, message.numbers().isEmpty() ? 0 : 1, 1);
    signs(message.text());
    add(SHAPE, 8, message.quotedWords() >= 6 ? 1 : 0, 1);
  }

  /// Emoji and other signs, and the exclamation mark.
  private void signs(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > FIRST_SIGN && !Character.isHighSurrogate(c) || c == '!') {
        add(SIGN, Character.isLowSurrogate(c) ? text.codePointBefore(i + 1) : c, 0, 1);
      }
    }
  }

  /// Questions that call for the same kind of answer, together.
  private static long kind(QuestionId question) {
    return switch (question) {
      case OPEN -> 1;
      case FOR, WHY_NOT_LOWER -> 2;
      case AGAINST -> 3;
      case CLIENTS, BIDS -> 4;
      case SEGMENT, COMPARE -> 5;
      case URGENT -> 6;
      case TEMPER, SKILLS, CLARIFY, IFTHEN -> 7;
      case ENJOY -> 8;
      case TIME, ENERGY -> 9;
      case SCALE -> 10;
      case ACCEPT -> 11;
      case CHECKIN -> 12;
      case SAFETY -> 13;
    };
  }

  private void add(long kind, long left, long right, float value) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size * 2);
      values = Arrays.copyOf(values, size * 2);
    }
    keys[size] = key(kind, left, right);
    values[size++] = value;
  }

  /// One number for what a feature is, never zero.
  static long key(long kind, long left, long right) {
    long key = kind * 0x9E3779B97F4A7C15L + left * 0xC2B2AE3D27D4EB4FL;
    key = (key ^ key >>> 29) * 0xBF58476D1CE4E5B9L + right * 0x165667B19E3779F9L;
    return (key ^ key >>> 32) | 1;
  }
}
