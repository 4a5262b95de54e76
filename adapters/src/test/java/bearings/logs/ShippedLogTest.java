package bearings.logs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class ShippedLogTest {
  @Test
  void we_are_heard_from_info_on_and_libraries_from_warnings_on_and_on_standard_error_only() {
    try (var written = new Written()) {
      LoggerFactory.getLogger("bearings.app.Main").info("begun");
      LoggerFactory.getLogger("bearings.app.Main").debug("detail");
      LoggerFactory.getLogger("org.flywaydb").info("migrating");
      LoggerFactory.getLogger("org.flywaydb").warn("odd");

      assertThat(written.err().lines().map(line -> line.replaceFirst("^\\S+ ", "")))
          .containsExactly("INFO bearings.app.Main begun", "WARN org.flywaydb (message withheld)");
      assertThat(written.out()).isEmpty();
    }
  }
}
