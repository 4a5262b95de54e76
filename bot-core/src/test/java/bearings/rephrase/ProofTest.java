package bearings.rephrase;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.content.Prompts;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How many wordings that say something else are caught, and how many that say the same are refused
/// for nothing, over the frozen set of pairs. Prints the tables of `docs/rephrasing.md`.
class ProofTest {
  private static final List<Pair> PAIRS = Pair.all();
  private static final Verifier VERIFIER =
      new Verifier(Prompts.read(Prompts.builtIn()).rephrasing());

  @BeforeAll
  static void print() {
    System.out.println("| kind | develop | hold out |\n|---|---|---|");
    Map<String, Integer> kinds = new TreeMap<>();
    PAIRS.forEach(pair -> kinds.merge(pair.kind(), 1, Integer::sum));
    kinds.keySet().forEach(kind -> row(kind, pair -> pair.kind().equals(kind)));
    row("all harmful", pair -> !pair.faithful());
  }

  private static void row(String name, Predicate<Pair> which) {
    System.out.printf("| %s | %s | %s |%n", name, refused(which, false), refused(which, true));
  }

  private static Share refused(Predicate<Pair> which, boolean heldOut) {
    var refused = new Share(0, 0);
    for (Pair pair : PAIRS) {
      if (which.test(pair) && pair.heldOut() == heldOut) {
        refused = refused.plus(VERIFIER.refusal(pair.line(), pair.text()).isPresent());
      }
    }
    return refused;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void of_a_hundred_harmful_wordings_ninety_nine_are_caught(boolean heldOut) {
    assertThat(refused(pair -> !pair.faithful(), heldOut).value()).isGreaterThanOrEqualTo(0.99);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void of_a_hundred_faithful_wordings_at_most_fifteen_are_refused(boolean heldOut) {
    assertThat(refused(Pair::faithful, heldOut).value()).isLessThanOrEqualTo(0.15);
  }

  @Test
  void the_set_is_as_large_as_it_was_frozen() {
    assertThat(PAIRS).hasSize(1086);
    assertThat(PAIRS).filteredOn(Pair::faithful).hasSize(476);
    assertThat(PAIRS).extracting(Pair::id).doesNotHaveDuplicates();
  }

  @Test
  void a_line_is_a_wording_of_itself() {
    assertThat(PAIRS)
        .allSatisfy(pair -> assertThat(VERIFIER.refusal(pair.line(), pair.line())).isEmpty());
  }
}
