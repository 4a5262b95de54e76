package bearings.hearing;

import java.util.ArrayList;
import java.util.List;

/// A run of words of a message between two marks.
record Piece(int from, int to) {
  int size() {
    return to - from;
  }

  /// The message cut at marks of at least this strength.
  static List<Piece> of(Utterance utterance, Token.Break strength) {
    var pieces = new ArrayList<Piece>();
    int from = 0;
    for (int i = 1; i <= utterance.size(); i++) {
      if (i == utterance.size() || utterance.token(i).before().atLeast(strength)) {
        pieces.add(new Piece(from, i));
        from = i;
      }
    }
    return List.copyOf(pieces);
  }
}
