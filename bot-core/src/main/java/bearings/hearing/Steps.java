package bearings.hearing;

import java.util.Arrays;

/// A table of transitions: a state and a symbol give the next state, or 0 where there is none.
final class Steps {
  private long[] keys = new long[1 << 10];
  private int[] targets = new int[1 << 10];
  private int size;

  int get(int state, int symbol) {
    long key = key(state, symbol);
    int mask = keys.length - 1;
    for (int slot = slot(key) & mask; ; slot = (slot + 1) & mask) {
      if (keys[slot] == key) {
        return targets[slot];
      }
      if (keys[slot] == 0) {
        return 0;
      }
    }
  }

  void put(int state, int symbol, int target) {
    if (size * 2 >= keys.length) {
      grow();
    }
    insert(key(state, symbol), target);
    size++;
  }

  private void insert(long key, int target) {
    int mask = keys.length - 1;
    int slot = slot(key) & mask;
    while (keys[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    keys[slot] = key;
    targets[slot] = target;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldTargets = targets;
    keys = new long[oldKeys.length * 2];
    targets = Arrays.copyOf(targets, keys.length);
    Arrays.fill(targets, 0);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        insert(oldKeys[i], oldTargets[i]);
      }
    }
  }

  private static long key(int state, int symbol) {
    return ((long) state + 1) << 32 | symbol;
  }

  private static int slot(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32 ^ mixed >>> 12);
  }
}
