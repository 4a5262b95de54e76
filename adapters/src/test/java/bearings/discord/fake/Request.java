package bearings.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/// A request that the bot made.
///
/// @param route method and path below `/api/v10`
/// @param body its JSON; missing where it had none
/// @param status what it was answered with; zero where no answer was given
public record Request(String route, JsonNode body, int status, Instant at) {}
