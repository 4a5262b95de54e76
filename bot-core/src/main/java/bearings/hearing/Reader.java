package bearings.hearing;

import java.util.ArrayList;
import java.util.List;

/// Reads intent, stance, generalization and tone: classifiers that learned from examples.
final class Reader {
  private static final int[] SIZES = {Intent.values().length, 2, 2, 2, 2, 2};
  private static final int INTENT = 0;
  private static final int EVIDENCE = 1;
  private static final int FEELING = 2;
  private static final int GENERAL = 3;
  private static final int NEGATIVE = 4;
  private static final int POSITIVE = 5;

  private final FeatureIndex index;
  private final LinearModel model;

  /// An example with what is seen of it.
  record Seen(Features features, Example example) {}

  Reader(List<Seen> seen, Tuning tuning) {
    var all = new FeatureIndex();
    for (Seen one : seen) {
      for (int i = 0; i < one.features.size(); i++) {
        all.learn(one.features.key(i));
      }
    }
    var rows = new ArrayList<LinearModel.Row>(seen.size());
    var labels = new ArrayList<int[]>(seen.size());
    for (Seen one : seen) {
      rows.add(LinearModel.Row.of(one.features, all));
      labels.add(labels(one.example));
    }
    var full = new LinearModel(SIZES, rows, labels, all.size(), tuning);
    index = new FeatureIndex();
    model = full.without(tuning.of(Tuning.Knob.FAINT), number -> index.learn(all.key(number)));
  }

  private static int[] labels(Example example) {
    Stance stance = example.stance();
    Polarity tone = example.polarity();
    return new int[] {
      example.intent().ordinal(),
      yes(stance == Stance.EVIDENCE || stance == Stance.MIXED),
      yes(stance == Stance.FEELING || stance == Stance.MIXED),
      yes(example.generalization()),
      yes(tone == Polarity.NEGATIVE || tone == Polarity.MIXED),
      yes(tone == Polarity.POSITIVE || tone == Polarity.MIXED)
    };
  }

  private static int yes(boolean so) {
    return so ? 1 : 0;
  }

  /// How likely each thing is, from 0 to 1.
  ///
  /// @param intents by the order of [Intent]
  record Chances(
      float[] intents,
      float evidence,
      float feeling,
      float general,
      float negative,
      float positive) {
    float of(Intent intent) {
      return intents[intent.ordinal()];
    }

    Intent intent() {
      Intent best = Intent.SHARE_WORRY;
      for (Intent intent : Intent.values()) {
        best = of(intent) > of(best) ? intent : best;
      }
      return best;
    }
  }

  Chances read(Features features) {
    float[] all = model.likely(LinearModel.Row.of(features, index));
    return new Chances(
        model.likely(all, INTENT),
        model.likely(all, EVIDENCE)[1],
        model.likely(all, FEELING)[1],
        model.likely(all, GENERAL)[1],
        model.likely(all, NEGATIVE)[1],
        model.likely(all, POSITIVE)[1]);
  }
}
