package bearings.rephrase;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.content.Prompts;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How many wordings that say something else are caught, and how many that say the same are refused
/// for nothing, over frozen sets of pairs. Prints the table of `docs/rephrasing.md`, which says who
/// wrote them.
class ProofTest {
  /// Written with the rules.
  private static final List<String> OWN = List.of("pairs");

  /// Written by others, and read since.
  private static final List<String> READ =
      List.of(
          "blind",
          "blind-2",
          "blind-3",
          "blind-4",
          "blind-5",
          "blind-6",
          "blind-7",
          "blind-8",
          "invented");

  /// What a language model answered to the instructions.
  private static final List<String> STAND_IN = List.of("stand-in");

  /// Written by others, and never read.
  private static final List<String> UNREAD = List.of("blind-9");

  private static final Verifier VERIFIER =
      new Verifier(Prompts.read(Prompts.builtIn()).rephrasing());

  @BeforeAll
  static void print() {
    System.out.println("| kind | pairs | nine sets, read | stand-in, read | blind-9 |");
    System.out.println("|---|---|---|---|---|");
    var kinds = new TreeSet<String>();
    all().forEach(set -> Pair.all(set).forEach(pair -> kinds.add(pair.kind())));
    kinds.forEach(kind -> row(kind, pair -> pair.kind().equals(kind)));
    row("all harmful", pair -> !pair.faithful());
  }

  private static Stream<String> all() {
    return Stream.of(OWN, READ, STAND_IN, UNREAD).flatMap(List::stream);
  }

  private static void row(String name, Predicate<Pair> which) {
    System.out.println(
        Stream.of(OWN, READ, STAND_IN, UNREAD)
            .map(sets -> refused(sets, which))
            .map(share -> share.all() == 0 ? "none" : share.toString())
            .collect(Collectors.joining(" | ", "| " + name + " | ", " |")));
  }

  private static Share refused(List<String> sets, Predicate<Pair> which) {
    var refused = new Share(0, 0);
    for (String set : sets) {
      for (Pair pair : Pair.all(set)) {
        if (which.test(pair)) {
          refused = refused.plus(VERIFIER.refusal(pair.line(), pair.text()).isPresent());
        }
      }
    }
    return refused;
  }

  /// The aim is 0.99 everywhere; it was not reached where the floor is lower.
  @ParameterizedTest
  @CsvSource({
    "pairs, 0.99",
    "blind, 0.99",
    "blind-2, 0.99",
    "blind-3, 0.97",
    "blind-4, 0.98",
    "blind-5, 0.96",
    "blind-6, 0.97",
    "blind-7, 0.97",
    "blind-8, 0.97",
    "blind-9, 0.98",
    "invented, 0.94"
  })
  void harmful_wordings_are_caught(String set, double least) {
    assertThat(refused(List.of(set), pair -> !pair.faithful()).value())
        .isGreaterThanOrEqualTo(least);
  }

  /// The aim is 0.15 everywhere; it was not reached where the ceiling is higher.
  @ParameterizedTest
  @CsvSource({
    "pairs, 0.15",
    "blind, 0.16",
    "blind-2, 0.15",
    "blind-3, 0.31",
    "blind-4, 0.36",
    "blind-5, 0.22",
    "blind-6, 0.15",
    "blind-7, 0.14",
    "blind-9, 0.15",
    "stand-in, 0.18",
    "invented, 0.65"
  })
  void few_faithful_wordings_are_refused(String set, double most) {
    assertThat(refused(List.of(set), Pair::faithful).value()).isLessThanOrEqualTo(most);
  }

  @ParameterizedTest
  @CsvSource({
    "pairs, 1086, 476",
    "blind, 660, 360",
    "blind-2, 600, 300",
    "blind-3, 600, 300",
    "blind-4, 600, 300",
    "blind-5, 600, 300",
    "blind-6, 600, 300",
    "blind-7, 600, 300",
    "blind-8, 540, 0",
    "blind-9, 600, 300",
    "stand-in, 300, 300",
    "invented, 300, 150"
  })
  void a_set_is_as_large_as_it_was_frozen(String set, int all, int faithful) {
    List<Pair> pairs = Pair.all(set);

    assertThat(pairs).hasSize(all);
    assertThat(pairs).filteredOn(Pair::faithful).hasSize(faithful);
    assertThat(pairs).extracting(Pair::id).doesNotHaveDuplicates();
  }

  @Test
  void a_line_is_a_wording_of_itself() {
    assertThat(all().map(Pair::all).flatMap(List::stream))
        .allSatisfy(pair -> assertThat(VERIFIER.refusal(pair.line(), pair.line())).isEmpty());
  }
}
