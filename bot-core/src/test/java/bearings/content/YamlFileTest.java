package bearings.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YamlFileTest {
  @TempDir Path temporary;
  private final Problems problems = new Problems();

  @Test
  void valuesAreReadAsWhatTheyAreAskedFor() {
    YamlFields file =
        read("""
        words: two words
        quoted: "3: three"
        whole: -3
        part: 0.2
        flag: true
        list: [SQL, "dbt"]
        """)
            .fields();

    assertThat(file.required("words").string()).isEqualTo("two words");
    assertThat(file.required("quoted").string()).isEqualTo("3: three");
    assertThat(file.required("whole").integer(-5, 5)).isEqualTo(-3);
    assertThat(file.required("part").decimal(0, 1)).isEqualTo(0.2);
    assertThat(file.required("flag").bool()).isTrue();
    assertThat(file.required("list").strings()).containsExactly("SQL", "dbt");
    assertThat(file.optional("other").isGiven()).isFalse();
    file.close();
    assertThat(shown()).isEmpty();
  }

  @Test
  void everyLineIsCountedFromOne() {
    YamlValue list =
        read("""
        # a comment
        list:
          - first
          - >
            second,
            folded
          - third
        """)
            .fields()
            .required("list");

    assertThat(list.line()).isEqualTo(2);
    assertThat(list.texts()).extracting(YamlValue::line).containsExactly(3, 4, 7);
    assertThat(list.strings()).containsExactly("first", "second, folded", "third");
  }

  @Test
  void whatIsWrongIsNamedWithItsLineAndHowToMendIt() {
    YamlFields file =
        read("""
        hours: three
        weeks: 99
        flag: maybe
        list: one
        text: [a, b]
        empty:
        plan-weks: 4
        strange: 1
        hours: 3
        """)
            .fields();

    file.required("hours").integer(0, 10);
    file.required("weeks").integer(1, 52);
    file.required("flag").bool();
    file.required("list").strings();
    file.required("text").string();
    file.required("empty").string();
    file.required("plan-weeks").integer(1, 52);
    file.close();

    assertThat(shown())
        .containsExactly(
            "prompts/test.yaml:1: 'three' must be a whole number",
            "prompts/test.yaml:1: 'plan-weeks:' is missing",
            "prompts/test.yaml:2: '99' must lie between 1 and 52",
            "prompts/test.yaml:3: 'maybe' must be true or false",
            "prompts/test.yaml:4: a list is needed here: one item a line, each after '- '",
            "prompts/test.yaml:5: one text or number is needed here, not a list or map",
            "prompts/test.yaml:6: a value is missing here",
            "prompts/test.yaml:7: unknown key 'plan-weks'; did you mean 'plan-weeks'?",
            "prompts/test.yaml:8: unknown key 'strange'; known here: hours, weeks, flag, list,"
                + " text, empty, plan-weeks",
            "prompts/test.yaml:9: 'hours' stands twice, first in line 1; keep one");
  }

  @Test
  void aValueThatIsNotThereReportsNothingOfItsOwn() {
    YamlFields file = read("a: {}").fields();

    YamlFields inner = file.required("inner").fields();
    inner.required("deep").string();

    assertThat(shown()).containsExactly("prompts/test.yaml:1: 'inner:' is missing");
  }

  @Test
  void whatIsNotYamlIsNamedWithItsLine() {
    read("a: 1\nb: two: three\n");

    assertThat(shown())
        .singleElement()
        .asString()
        .startsWith("prompts/test.yaml:2: is not YAML: ")
        .contains("quotation marks");
  }

  @Test
  void anEmptyFileIsAProblem() {
    read("# nothing but a comment\n");

    assertThat(shown()).containsExactly("prompts/test.yaml:1: is empty");
  }

  private YamlValue read(String text) {
    Folder folder = PromptsOnDisk.in(temporary).with("test.yaml", text).folder();
    return YamlFile.read(folder, "test.yaml", problems);
  }

  private List<String> shown() {
    return PromptsOnDisk.shown(problems);
  }
}
