package bearings.speech;

import java.util.List;

/// What fills one placeholder of a line.
public sealed interface Arg {

  /// Plain text: a name, a date, a technology, a number already written out. Never the person's own
  /// sentence: that is a [Quote].
  record Text(String value) implements Arg {}

  /// The person's own words, shown between quotation marks and never reworded.
  record Quote(String words) implements Arg {}

  /// A count or amount that is the person's own. Whole numbers are shown without a fraction.
  record Amount(double value) implements Arg {}

  /// Another line, nested: a clause that content words.
  record Line(Say say) implements Arg {}

  /// Several arguments in a row, joined as content says ("a, b and c").
  record Series(List<Arg> items) implements Arg {
    public Series {
      items = List.copyOf(items);
    }
  }

  /// Several arguments under one another, numbered from one: the steps of a plan.
  record Steps(List<Arg> items) implements Arg {
    public Steps {
      items = List.copyOf(items);
    }
  }

  /// Whole sentences one after another.
  record Sentences(List<Arg> items) implements Arg {
    public Sentences {
      items = List.copyOf(items);
    }
  }
}
