package bearings.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MrkdwnTest {

  @Test
  void nothing_that_is_said_can_call_a_channel_or_a_person_or_hide_a_link() {
    assertThat(Mrkdwn.of("“<!channel> <@U1> <https://a.example|b>” & so"))
        .isEqualTo("“&lt;!channel&gt; &lt;@U1&gt; &lt;https://a.example|b&gt;” &amp; so");
    assertThat(Mrkdwn.of("&lt;!here&gt;")).isEqualTo("&amp;lt;!here&amp;gt;");
    assertThat(Mrkdwn.plain("<!channel>", 75)).isEqualTo("‹!channel›");
  }

  @Test
  void the_coachs_own_marks_become_slacks() {
    assertThat(Mrkdwn.of("**One** thing; say `why`.")).isEqualTo("*One* thing; say `why`.");
    assertThat(Mrkdwn.of("2 ** 3")).isEqualTo("2 ** 3");
  }

  @Test
  void what_somebody_wrote_is_heard_as_they_see_it_and_without_the_call() {
    assertThat(Mrkdwn.heard("<@U9> i lost 2 bids &amp; &lt;sigh&gt;", "U9"))
        .isEqualTo("i lost 2 bids & <sigh>");
    assertThat(Mrkdwn.heard("see <https://a.example/x|the post> or <https://b.example>", "U9"))
        .isEqualTo("see the post or https://b.example");
    assertThat(Mrkdwn.heard("<mailto:a@b.example|a@b.example> in <#C1|jobs>", "U9"))
        .isEqualTo("a@b.example in jobs");
    assertThat(Mrkdwn.heard("&amp;lt;", "U9")).isEqualTo("&lt;");
  }

  @Test
  void half_a_character_is_left_out() {
    assertThat(Mrkdwn.of("a\uD83Db")).isEqualTo("ab");
    assertThat(Mrkdwn.plain("\uD83D\uDE00\uD83D\uDE00", 2)).isEqualTo("…");
  }
}
