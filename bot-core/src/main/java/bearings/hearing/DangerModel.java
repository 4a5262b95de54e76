package bearings.hearing;

import bearings.hearing.Tuning.Knob;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Hears danger to the sender's life in a sentence or two, where no phrase says so: a small
/// classifier over words, pairs of words and beginnings of words, learned from warnings. It looks
/// at each sentence alone and with the next one, so that a long message about work hides nothing.
final class DangerModel {
  private static final int[] SIZES = {2};
  private static final long WORD = 101;
  private static final long PAIR = 102;
  private static final long BEGINNING = 103;
  private static final long ALWAYS = Features.key(104, 0, 0);

  private static final int LETTERS = 4;
  private static final int MOST_WORDS = 60;

  private final FeatureIndex index = new FeatureIndex();
  private final LinearModel model;
  private final Tuning tuning;

  /// @param warnings each teaches as it stands
  /// @param harmless messages of people in no danger
  DangerModel(List<Warning> warnings, List<Utterance> harmless, Tuning tuning) {
    this.tuning = tuning;
    var all = new FeatureIndex();
    var rows = new ArrayList<LinearModel.Row>();
    var labels = new ArrayList<int[]>();
    for (Warning warning : warnings) {
      Utterance utterance = Utterance.of(warning.text());
      int times = warning.danger() ? (int) tuning.of(Knob.DANGER_WEIGHS) : 1;
      for (int i = 0; i < times; i++) {
        rows.add(row(utterance, 0, utterance.size(), all, true));
        labels.add(new int[] {warning.danger() ? 1 : 0});
      }
    }
    for (Utterance utterance : harmless) {
      for (Span span : spans(utterance)) {
        rows.add(row(utterance, span.from(), span.to(), all, true));
        labels.add(new int[] {0});
      }
    }
    var full = new LinearModel(SIZES, rows, labels, all.size(), tuning);
    model = full.without(tuning.of(Knob.FAINT), number -> index.learn(all.key(number)));
  }

  /// Words from one up to another.
  private record Span(int from, int to) {}

  /// Each sentence alone, and with the next one.
  private static List<Span> spans(Utterance utterance) {
    var spans = new ArrayList<Span>();
    int from = 0;
    while (from < utterance.size()) {
      int end = utterance.endOf(from, Token.Break.SENTENCE);
      spans.add(new Span(from, end));
      if (end < utterance.size()) {
        spans.add(new Span(from, utterance.endOf(end, Token.Break.SENTENCE)));
      }
      from = end;
    }
    return spans;
  }

  /// The sentence, or the two, in which danger is most likely; empty where it is not likely enough.
  Optional<String> heard(Utterance utterance) {
    List<Span> spans = spans(utterance);
    float most =
        tuning.of(spans.size() > tuning.of(Knob.DANGER_FEW) ? Knob.DANGER_AMID : Knob.DANGER);
    Optional<String> words = Optional.empty();
    for (Span span : spans) {
      float likely = likely(utterance, span.from(), span.to());
      if (likely > most) {
        most = likely;
        words = Optional.of(utterance.words(span.from(), span.to()));
      }
    }
    return words;
  }

  private float likely(Utterance utterance, int from, int to) {
    return model.likely(row(utterance, from, to, index, false))[1];
  }

  private LinearModel.Row row(
      Utterance utterance, int from, int to, FeatureIndex known, boolean learns) {
    int end = Math.min(to, from + MOST_WORDS);
    int[] features = new int[3 * (end - from) + 1];
    float[] values = new float[features.length];
    float weight = tuning.of(Knob.WORDS) / (float) Math.sqrt(Math.max(end - from, 4));
    int size = 0;
    int always = learns ? known.learn(ALWAYS) : known.get(ALWAYS);
    if (always >= 0) {
      features[size] = always;
      values[size++] = 1;
    }
    long before = 0;
    for (int i = from; i < end; i++) {
      String word = utterance.word(i);
      long now = Features.hash(word);
      long beginning = word.length() > LETTERS ? Features.hash(word.substring(0, LETTERS)) : 0;
      long[] keys = {
        Features.key(WORD, now, 0),
        Features.key(PAIR, before, now),
        beginning == 0 ? 0 : Features.key(BEGINNING, beginning, 0)
      };
      for (long key : keys) {
        int number = key == 0 ? -1 : learns ? known.learn(key) : known.get(key);
        if (number >= 0) {
          features[size] = number;
          values[size++] = weight;
        }
      }
      before = now;
    }
    return new LinearModel.Row(Arrays.copyOf(features, size), Arrays.copyOf(values, size));
  }
}
