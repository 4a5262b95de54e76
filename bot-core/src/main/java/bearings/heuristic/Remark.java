package bearings.heuristic;

import bearings.speech.Say;

/// Something an idea would like to say about what was just heard.
///
/// @param weight which remark goes first where there is room for one or two, 0 to 100
/// @param once whether it may be said only once to a person
public record Remark(int weight, boolean once, Say say) {

  static Remark once(int weight, Say say) {
    return new Remark(weight, true, say);
  }

  static Remark eachTime(int weight, Say say) {
    return new Remark(weight, false, say);
  }
}
