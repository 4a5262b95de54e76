package bearings.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What may stand in the setting for shards.
class ShardsTest {

  @Test
  void auto_is_as_many_as_discord_recommends() {
    assertThat(Shards.parse(" auto ")).isEqualTo(new Shards.Recommended());
  }

  @Test
  void a_total_is_all_of_them() {
    assertThat(Shards.parse("8")).isEqualTo(new Shards.Some(0, 7, 8));
    assertThat(Shards.parse("1")).isEqualTo(new Shards.Some(0, 0, 1));
  }

  @Test
  void a_range_or_one_of_a_total_are_some_of_them() {
    assertThat(Shards.parse("0-3/8")).isEqualTo(new Shards.Some(0, 3, 8));
    assertThat(Shards.parse("7/8")).isEqualTo(new Shards.Some(7, 7, 8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "0", "8/8", "3-1/8", "0-8/8", "-1/8", "a few", "1-2", "0-3/", "100000"})
  void anything_else_is_refused_with_the_mend(String text) {
    assertThatThrownBy(() -> Shards.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(Shards.FORM);
  }

  @Test
  void the_settings_never_show_the_token() {
    var settings =
        new DiscordSettings(
            "SECRET",
            Optional.of(URI.create("http://127.0.0.1:1/api/v10/")),
            Optional.empty(),
            Optional.empty());

    assertThat(settings.toString()).contains("127.0.0.1").doesNotContain("SECRET");
  }
}
