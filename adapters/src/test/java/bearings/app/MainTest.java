package bearings.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "chat",
        "understand",
        "brief",
        "check",
        "init",
        "doctor",
        "serve",
        "rephrase",
        "export",
        "forget"
      })
  void helpNamesEveryCommandThatThereIs(String command) {
    Ran help = Ran.bearings("--help");

    assertThat(help.code()).isZero();
    assertThat(help.out()).contains("  " + command);
    assertThat(Ran.bearings(command, "--help").out()).contains("./bearings " + command);
  }

  @ParameterizedTest
  @EnumSource(Setting.class)
  void helpListsEverySetting(Setting setting) {
    assertThat(Ran.bearings("--help").out()).contains(setting.name());
  }

  @Test
  void aCommandThatIsNotThereIsWrongUsageToldInOneLine() {
    Ran ran = Ran.bearings("nonsense");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err().lines()).hasSize(1);
    assertThat(ran.err()).contains("nonsense").contains("--help");
  }

  @Test
  void aMisspeltCommandIsAnsweredWithTheRightOne() {
    assertThat(Ran.bearings("understnd").err()).contains("understand");
  }

  @Test
  void anUnknownOptionIsWrongUsage() {
    assertThat(Ran.bearings("chat", "--nonsense").code()).isEqualTo(2);
    assertThat(Ran.bearings("check", "--json").code()).isEqualTo(2);
  }

  @Test
  void theVersionIsTold() {
    Ran ran = Ran.bearings("--version");

    assertThat(ran.code()).isZero();
    assertThat(ran.out()).startsWith("bearings ");
  }

  @Test
  void aFailureShowsItsTraceOnlyWhenAskedTo(@TempDir Path empty) {
    Map<String, String> broken = Map.of("BEARINGS_PROMPTS", empty.toString());

    Ran brief = Ran.under(broken, "understand", "hello");
    Ran verbose = Ran.under(broken, "--verbose", "understand", "hello");

    assertThat(brief.code()).isEqualTo(1);
    assertThat(brief.err().lines()).hasSize(1);
    assertThat(brief.err()).doesNotContain("\tat ");
    assertThat(verbose.code()).isEqualTo(1);
    assertThat(verbose.err()).contains("\tat ");
  }
}
