package bearings.hearing;

import java.util.Arrays;

/// Numbers the features that were seen in training; others are unknown.
final class FeatureIndex {
  private long[] keys = new long[1 << 12];
  private int[] numbers = new int[1 << 12];
  private long[] byNumber = new long[1 << 11];
  private int size;

  int size() {
    return size;
  }

  /// The number of a feature, or -1 where it is unknown.
  int get(long key) {
    int mask = keys.length - 1;
    for (int slot = (int) (key >>> 8) & mask; keys[slot] != 0; slot = (slot + 1) & mask) {
      if (keys[slot] == key) {
        return numbers[slot];
      }
    }
    return -1;
  }

  /// The feature with a number.
  long key(int number) {
    return byNumber[number];
  }

  /// The number of a feature, a new one where it was unknown.
  int learn(long key) {
    int known = get(key);
    if (known >= 0) {
      return known;
    }
    if (size * 2 >= keys.length) {
      grow();
    }
    put(key, size);
    byNumber = size < byNumber.length ? byNumber : Arrays.copyOf(byNumber, size * 2);
    byNumber[size] = key;
    return size++;
  }

  private void put(long key, int number) {
    int mask = keys.length - 1;
    int slot = (int) (key >>> 8) & mask;
    while (keys[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    keys[slot] = key;
    numbers[slot] = number;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldNumbers = numbers;
    keys = new long[oldKeys.length * 2];
    numbers = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        put(oldKeys[i], oldNumbers[i]);
      }
    }
  }
}
