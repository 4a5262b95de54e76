package bearings.hearing;

import bearings.hearing.Tuning.Knob;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/// Small linear classifiers (multinomial logistic regression), several questions side by side: the
/// weights of one feature for all of them lie together. Training goes through the examples in a
/// fixed order, so the same examples give the same model.
final class LinearModel {
  /// A prime, so that neighbours in the file, which are alike, are not learned in a row.
  private static final int STRIDE = 7_919;

  private final int[] starts;
  private final int width;
  private final float[] weights;

  /// @param sizes how many answers each question has
  /// @param labels for each row the answer to each question
  LinearModel(int[] sizes, List<Row> rows, List<int[]> labels, int features, Tuning tuning) {
    starts = new int[sizes.length + 1];
    for (int i = 0; i < sizes.length; i++) {
      starts[i + 1] = starts[i] + sizes[i];
    }
    width = starts[sizes.length];
    weights = new float[width * features];
    float closeEnough = tuning.of(Knob.CLOSE_ENOUGH);
    for (int round = 0; round < tuning.of(Knob.ROUNDS); round++) {
      float step = tuning.of(Knob.STEP) / (1 + round * tuning.of(Knob.SLOWER));
      for (int i = 0; i < rows.size(); i++) {
        int r = (int) ((long) (i + 1) * STRIDE % rows.size());
        learn(rows.get(r), labels.get(r), step, closeEnough);
      }
    }
  }

  /// A model without the features that hardly tell anything; `kept` numbers the others anew.
  LinearModel without(float faint, IntUnaryOperator kept) {
    int size = 0;
    float[] compact = new float[weights.length];
    for (int feature = 0; feature < weights.length / width; feature++) {
      if (strongest(feature) >= faint) {
        int number = kept.applyAsInt(feature);
        System.arraycopy(weights, feature * width, compact, number * width, width);
        size++;
      }
    }
    return new LinearModel(starts, width, Arrays.copyOf(compact, size * width));
  }

  private float strongest(int feature) {
    float most = 0;
    for (int c = 0; c < width; c++) {
      most = Math.max(most, Math.abs(weights[feature * width + c]));
    }
    return most;
  }

  private LinearModel(int[] starts, int width, float[] weights) {
    this.starts = starts;
    this.width = width;
    this.weights = weights;
  }

  /// A message as the model sees it: numbers of known features and their weights.
  record Row(int[] features, float[] values) {
    static Row of(Features features, FeatureIndex index) {
      int[] known = new int[features.size()];
      float[] values = new float[features.size()];
      int size = 0;
      for (int i = 0; i < features.size(); i++) {
        int number = index.get(features.key(i));
        if (number >= 0) {
          known[size] = number;
          values[size++] = features.value(i);
        }
      }
      return new Row(Arrays.copyOf(known, size), Arrays.copyOf(values, size));
    }
  }

  private void learn(Row row, int[] labels, float step, float closeEnough) {
    float[] errors = likely(row);
    boolean learns = false;
    for (int q = 0; q < labels.length; q++) {
      int right = starts[q] + labels[q];
      errors[right] -= 1;
      if (errors[right] > -closeEnough) {
        Arrays.fill(errors, starts[q], starts[q + 1], 0);
      } else {
        learns = true;
      }
    }
    for (int f = 0; learns && f < row.features.length; f++) {
      int at = row.features[f] * width;
      float by = step * row.values[f];
      for (int c = 0; c < width; c++) {
        weights[at + c] -= by * errors[c];
      }
    }
  }

  /// How likely each answer of a question is, from 0 to 1.
  float[] likely(float[] all, int question) {
    return Arrays.copyOfRange(all, starts[question], starts[question + 1]);
  }

  /// How likely each answer of each question is, the questions in a row.
  float[] likely(Row row) {
    float[] scores = new float[width];
    for (int f = 0; f < row.features.length; f++) {
      int at = row.features[f] * width;
      float value = row.values[f];
      for (int c = 0; c < width; c++) {
        scores[c] += weights[at + c] * value;
      }
    }
    for (int q = 0; q + 1 < starts.length; q++) {
      normalize(scores, starts[q], starts[q + 1]);
    }
    return scores;
  }

  private static void normalize(float[] scores, int from, int to) {
    float most = Float.NEGATIVE_INFINITY;
    for (int i = from; i < to; i++) {
      most = Math.max(most, scores[i]);
    }
    float sum = 0;
    for (int i = from; i < to; i++) {
      scores[i] = (float) Math.exp(scores[i] - most);
      sum += scores[i];
    }
    for (int i = from; i < to; i++) {
      scores[i] /= sum;
    }
  }
}
