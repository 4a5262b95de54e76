package bearings.rephrase;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.content.Prompts;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How many wordings that say something else are caught, and how many that say the same are refused
/// for nothing, over three frozen sets of pairs: `pairs`, written with the rules, and `blind` and
/// `blind-2`, written by people who did not know them. Prints the table of `docs/rephrasing.md`.
class ProofTest {
  private static final Map<String, List<Pair>> SETS =
      Map.of(
          "pairs", Pair.all("pairs"), "blind", Pair.all("blind"), "blind-2", Pair.all("blind-2"));
  private static final Verifier VERIFIER =
      new Verifier(Prompts.read(Prompts.builtIn()).rephrasing());

  @BeforeAll
  static void print() {
    System.out.println(
        "| kind | pairs, develop | pairs, hold out | blind | blind-2, develop | blind-2, hold out"
            + " |");
    System.out.println("|---|---|---|---|---|---|");
    var kinds = new TreeSet<String>();
    SETS.values().forEach(pairs -> pairs.forEach(pair -> kinds.add(pair.kind())));
    kinds.forEach(kind -> row(kind, pair -> pair.kind().equals(kind)));
    row("all harmful", pair -> !pair.faithful());
  }

  private static void row(String name, Predicate<Pair> which) {
    System.out.println(
        Stream.of(
                refused("pairs", which, false),
                refused("pairs", which, true),
                refused("blind", which, false),
                refused("blind-2", which, false),
                refused("blind-2", which, true))
            .map(share -> share.all() == 0 ? "none" : share.toString())
            .collect(Collectors.joining(" | ", "| " + name + " | ", " |")));
  }

  private static Share refused(String set, Predicate<Pair> which, boolean heldOut) {
    var refused = new Share(0, 0);
    for (Pair pair : SETS.getOrDefault(set, List.of())) {
      if (which.test(pair) && isHeldOut(set, pair) == heldOut) {
        refused = refused.plus(VERIFIER.refusal(pair.line(), pair.text()).isPresent());
      }
    }
    return refused;
  }

  /// Both halves of `blind` were looked at by now.
  private static boolean isHeldOut(String set, Pair pair) {
    return pair.heldOut() && !set.equals("blind");
  }

  /// The aim is 0.99 everywhere; it was not reached where the floor is lower.
  @ParameterizedTest
  @CsvSource({
    "pairs, false, 0.99",
    "pairs, true, 0.99",
    "blind, false, 0.99",
    "blind-2, false, 0.99",
    "blind-2, true, 0.98"
  })
  void harmful_wordings_are_caught(String set, boolean heldOut, double least) {
    assertThat(refused(set, pair -> !pair.faithful(), heldOut).value())
        .isGreaterThanOrEqualTo(least);
  }

  /// The aim is 0.15 everywhere; it was not reached where the ceiling is higher.
  @ParameterizedTest
  @CsvSource({
    "pairs, false, 0.15",
    "pairs, true, 0.15",
    "blind, false, 0.15",
    "blind-2, false, 0.15",
    "blind-2, true, 0.19"
  })
  void few_faithful_wordings_are_refused(String set, boolean heldOut, double most) {
    assertThat(refused(set, Pair::faithful, heldOut).value()).isLessThanOrEqualTo(most);
  }

  @ParameterizedTest
  @CsvSource({"pairs, 1086, 476", "blind, 660, 360", "blind-2, 600, 300"})
  void a_set_is_as_large_as_it_was_frozen(String set, int all, int faithful) {
    List<Pair> pairs = SETS.getOrDefault(set, List.of());

    assertThat(pairs).hasSize(all);
    assertThat(pairs).filteredOn(Pair::faithful).hasSize(faithful);
    assertThat(pairs).extracting(Pair::id).doesNotHaveDuplicates();
  }

  @Test
  void a_line_is_a_wording_of_itself() {
    assertThat(SETS.values().stream().flatMap(List::stream))
        .allSatisfy(pair -> assertThat(VERIFIER.refusal(pair.line(), pair.line())).isEmpty());
  }
}
