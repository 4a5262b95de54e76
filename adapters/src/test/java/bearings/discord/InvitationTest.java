package bearings.discord;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.discord.fake.FakeDiscord;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import org.junit.jupiter.api.Test;

/// Under which addresses the bot is invited.
class InvitationTest {
  private static final String ID = "1234567890123456789";
  private static final Optional<String> TOKEN = Optional.of(token(ID));

  private static String token(String application) {
    byte[] id = application.getBytes(StandardCharsets.US_ASCII);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(id) + ".made.up";
  }

  @Test
  void the_one_to_a_server_is_what_jda_makes_for_the_same_permissions() throws Exception {
    try (FakeDiscord discord = FakeDiscord.start()) {
      var settings =
          new DiscordSettings(
              discord.token(),
              Optional.of(discord.apiUrl()),
              Optional.of(discord.gatewayUrl()),
              Optional.empty());
      Connection connection = Connection.open(settings);
      JDA jda = connection.any().orElseThrow().awaitReady();
      jda.setRequiredScopes("applications.commands");

      String made = jda.getInviteUrl(Invitation.NEEDED);

      String application = jda.getSelfUser().getApplicationId();
      assertThat(Invitation.of(Optional.of(token(application)))).hasToString(made);
      connection.close(Duration.ofSeconds(5));
    }
  }

  @Test
  void the_one_for_oneself_asks_for_the_commands_alone() {
    assertThat(Invitation.forOneself(TOKEN))
        .hasParameter("client_id", ID)
        .hasParameter("scope", "applications.commands")
        .hasParameter("integration_type", "1")
        .hasNoParameter("permissions");
  }

  @Test
  void without_a_token_that_names_it_the_application_is_to_be_filled_in() {
    assertThat(Invitation.of(Optional.empty())).hasParameter("client_id", "APPLICATION_ID");
    assertThat(Invitation.forOneself(Optional.of("not a token")))
        .hasParameter("client_id", "APPLICATION_ID");
  }
}
