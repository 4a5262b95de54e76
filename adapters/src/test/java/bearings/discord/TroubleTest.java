package bearings.discord;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.desk.Outlet.Delivery;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import net.dv8tion.jda.api.exceptions.RateLimitedException;
import org.junit.jupiter.api.Test;

/// What a failure means for a reply.
class TroubleTest {

  @Test
  void a_broken_connection_leaves_open_whether_it_arrived() {
    assertThat(Trouble.of(new IOException("to somebody's address")).delivery())
        .isEqualTo(new Delivery.Unknown("the connection failed"));
  }

  @Test
  void what_nobody_thought_of_is_not_given_up_and_its_message_not_shown() {
    assertThat(Trouble.of(new IllegalStateException("what somebody said")).delivery())
        .isEqualTo(new Delivery.Unknown("IllegalStateException"));
  }

  @Test
  void how_long_discord_asks_to_wait_is_passed_on() {
    assertThat(Trouble.of(new RateLimitedException("POST/channels", 90_000)).delivery())
        .isEqualTo(new Delivery.Refused(Optional.of(Duration.ofSeconds(90)), "too many requests"));
    assertThat(new Trouble(Trouble.Kind.LATER, "not yet").delivery())
        .isEqualTo(new Delivery.Refused(Optional.empty(), "not yet"));
  }

  @Test
  void closed_messages_and_ended_interactions_are_for_good() {
    assertThat(new Trouble(Trouble.Kind.CLOSED, "closed").delivery())
        .isEqualTo(new Delivery.Impossible("closed"));
    assertThat(new Trouble(Trouble.Kind.GONE, "gone").delivery())
        .isEqualTo(new Delivery.Impossible("gone"));
  }
}
