package bearings.discord;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.desk.Watch.Step;
import bearings.discord.fake.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two instances with one store, each with some of the connections, under the real JDA: private
/// messages come over the first connection, the server's over the last.
class ShardingTest {
  private final Running first = Running.holding("0/3");
  private final Running second = first.beside("1-2/3");
  private final Person ada = first.discord.person("ada");

  @BeforeEach
  void open() {
    first.startAgain();
    second.startAgain();
  }

  @AfterEach
  void close() {
    second.stop();
    first.close();
  }

  @Test
  void each_instance_takes_what_comes_over_its_own_connections() {
    assertThat(first.discord.shards()).containsExactly("0/3", "1/3", "2/3");
    assertThat(first.discord.identified()).isEqualTo(3);

    ada.says("lost two bids, both wanted sql");
    assertThat(ada.hears().text()).isNotBlank();
    ada.mentions("am i behind?");
    assertThat(ada.hearsInChannel(0).choices()).hasSize(1);
    ada.commandsInDm("help").answer();
    ada.commands("status").answer();

    first.awaitSettled(2);
    second.awaitSettled(2);
    assertThat(first.count(Step.Received.class)).isEqualTo(2);
    assertThat(second.count(Step.Received.class)).isEqualTo(2);
    assertThat(first.caseOf(ada, "evidence")).contains("lost_bid");
    assertThat(ada.seesInDm()).hasSize(3);
    first.assertFlawless();
    second.assertFlawless();
  }
}
