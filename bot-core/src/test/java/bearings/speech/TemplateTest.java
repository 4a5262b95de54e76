package bearings.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          You said {words        | '{' without a '}'
          You said words}        | '}' without a '{'
          You said [if {x}       | '[' without a ']'
          You said if {x}]       | ']' without a '['
          You said [really]      | without a placeholder of its own
          You said [a [b {x}]]   | without a placeholder of its own
          You said {two words}   | is no placeholder
          You said {}            | is no placeholder
          You said {n:bid}       | needs two words
          C:\\temp               | a backslash stands only before
          """)
  void whatCannotBeReadIsNamed(String text, String complaint) {
    assertThatThrownBy(() -> Template.parse(text))
        .isInstanceOf(Template.Malformed.class)
        .hasMessageContaining(complaint);
  }

  @Test
  void placeholdersInGroupsAreNotNeeded() throws Template.Malformed {
    Template template = Template.parse("{a} {b:x|y} [of {c} [in {d}]]");

    assertThat(template.needed()).containsExactlyInAnyOrder("a", "b");
    assertThat(template.placeholders()).containsExactlyInAnyOrder("a", "b", "c", "d");
  }

  @Test
  void itsWordsAreWhatItCanSayByItself() throws Template.Malformed {
    assertThat(Template.parse("You lost {n} {n:bid|bids}[ of {of}].").words())
        .isEqualTo("You lost X bids of X.");
  }
}
