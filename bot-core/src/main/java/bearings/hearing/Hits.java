package bearings.hearing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The phrases found in one message, by cue, in the order of the message.
final class Hits {
  private final Map<Cue, List<Hit>> byCue = new EnumMap<>(Cue.class);

  void add(Hit hit) {
    List<Hit> all = byCue.computeIfAbsent(hit.cue(), _ -> new ArrayList<>(2));
    if (!all.isEmpty() && all.getLast().from() == hit.from()) {
      if (all.getLast().to() < hit.to()) {
        all.set(all.size() - 1, hit);
      }
      return;
    }
    all.add(hit);
  }

  List<Hit> of(Cue cue) {
    return byCue.getOrDefault(cue, List.of());
  }

  boolean has(Cue cue) {
    return byCue.containsKey(cue);
  }

  Optional<Hit> first(Cue cue) {
    List<Hit> all = of(cue);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getFirst());
  }

  Optional<Hit> within(Cue cue, int from, int to) {
    for (Hit hit : of(cue)) {
      if (hit.within(from, to)) {
        return Optional.of(hit);
      }
    }
    return Optional.empty();
  }

  Iterable<Cue> cues() {
    return byCue.keySet();
  }

  int count(Cue cue) {
    return of(cue).size();
  }
}
