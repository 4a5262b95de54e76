package bearings.rephrase;

import java.util.List;

/// No phrase of a kind that the line does not have itself.
///
/// @param reason the kind
/// @param phrases words in a row; a `*` at the end stands for whatever may follow
record Additions(Refusal reason, List<String> phrases) implements Rule {
  Additions {
    phrases =
        phrases.stream()
            .map(phrase ->
                phrase.endsWith("*")
                    ? " " + phrase.substring(0, phrase.length() - 1)
                    : " " + phrase + " ")
            .toList();
  }

  @Override
  public boolean holds(Reading line, Reading wording) {
    return phrases.stream()
        .allMatch(phrase -> line.plain().contains(phrase) || !wording.plain().contains(phrase));
  }
}
