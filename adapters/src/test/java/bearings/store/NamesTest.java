package bearings.store;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.casefile.Fact;
import bearings.dialogue.Mode;
import bearings.speech.Arg;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

  @ParameterizedTest
  @ValueSource(classes = {Fact.class, Mode.class, Arg.class})
  void every_kind_has_a_short_name_of_its_own(Class<?> type) {
    assertThat(Arrays.stream(type.getPermittedSubclasses()).map(Names::of))
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("[a-z]+(-[a-z]+){0,2}"));
  }
}
