package bearings.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/// Whatever the engine says with whatever arguments becomes text, and nothing of the template
/// language is left in it.
class PhrasebookLawTest {
  private static final List<String> NAMES = List.of("a", "b", "c", "n");
  private static final List<String> WORDS =
      List.of("two", "said", "SQL", "“x”", " ", ", ", ". ", "it’s", "日本", "e\u0301", "😀", "\n");
  private static final int DEEPEST = 4;

  private final List<String> keys = List.of("k0", "k1", "k2", "k3");

  @RepeatedTest(300)
  void anyNestingOfArgumentsBecomesText(RepetitionInfo run) throws Template.Malformed {
    var random = new Random(run.getCurrentRepetition());
    Phrasebook book = book(random);

    String text = book.text(say(random, 0));

    assertThat(text).doesNotContain("{", "}", "[", "]", "\\", "  ").isEqualTo(text.strip());
  }

  private Phrasebook book(Random random) throws Template.Malformed {
    var phrases = new HashMap<String, Phrase>();
    for (String key : keys) {
      var variants = new ArrayList<Template>();
      for (int i = 0; i <= random.nextInt(3); i++) {
        variants.add(Template.parse(template(random, 0)));
      }
      phrases.put(key, new Phrase(variants, Set.of(), false, false));
    }
    return new Phrasebook(new Wording(List.of("zero", "one", "two"), ", ", " and "), phrases);
  }

  private static String template(Random random, int depth) {
    var text = new StringBuilder("x");
    for (int i = 0; i < random.nextInt(6); i++) {
      String name = pick(random, NAMES);
      switch (random.nextInt(depth < DEEPEST ? 4 : 3)) {
        case 0 -> text.append(pick(random, WORDS));
        case 1 -> text.append(" {").append(name).append("} ");
        case 2 -> text.append("{").append(name).append(":one|many}");
        default ->
            text.append(" [{")
                .append(name)
                .append('}')
                .append(template(random, depth + 1))
                .append(']');
      }
    }
    return text.toString();
  }

  private Say say(Random random, int depth) {
    Map<String, Arg> args = new HashMap<>();
    for (String name : NAMES) {
      if (random.nextBoolean()) {
        args.put(name, arg(random, depth + 1));
      }
    }
    return new Say(pick(random, keys), args, random.nextInt());
  }

  private Arg arg(Random random, int depth) {
    return switch (random.nextInt(depth < DEEPEST ? 7 : 3)) {
      case 0 -> new Arg.Text(words(random));
      case 1 -> new Arg.Quote(words(random));
      case 2 -> new Arg.Amount(amount(random));
      case 3 -> new Arg.Line(say(random, depth));
      case 4 -> new Arg.Series(args(random, depth));
      case 5 -> new Arg.Sentences(args(random, depth));
      default -> new Arg.Steps(args(random, depth));
    };
  }

  private List<Arg> args(Random random, int depth) {
    return IntStream.range(0, random.nextInt(4)).mapToObj(_ -> arg(random, depth + 1)).toList();
  }

  private static double amount(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> random.nextInt(20);
      case 1 -> random.nextGaussian() * 10;
      case 2 -> Double.NaN;
      case 3 -> Double.POSITIVE_INFINITY;
      default -> Double.MAX_VALUE;
    };
  }

  private static String words(Random random) {
    var words = new StringBuilder();
    for (int i = 0; i < random.nextInt(5); i++) {
      words.append(pick(random, WORDS));
    }
    return words.toString();
  }

  private static <T> T pick(Random random, List<T> items) {
    return items.get(random.nextInt(items.size()));
  }
}
