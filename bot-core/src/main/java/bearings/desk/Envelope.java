package bearings.desk;

import bearings.dialogue.Incoming.Act;
import bearings.dialogue.Place;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/// What a chat's adapter makes of what its platform sent, and nothing else.
///
/// @param eventId the platform's id of this event: a redelivery has the same one
/// @param person who did it
/// @param address where the answer goes
/// @param act what was done
/// @param at when
/// @param place whether others can read along there
/// @param zone the person's time zone, where the platform told it
/// @param locale the person's language, where the platform told it
public record Envelope(
    String eventId,
    PersonId person,
    Address address,
    Act act,
    Instant at,
    Place place,
    Optional<ZoneId> zone,
    Optional<Locale> locale) {

  /// A private message from a person about whom nothing else is known.
  public static Envelope direct(
      String eventId, PersonId person, Address address, Act act, Instant at) {
    return new Envelope(
        eventId, person, address, act, at, Place.DM, Optional.empty(), Optional.empty());
  }

  EventKey key() {
    return EventKey.of(person.platform(), person.workspace(), eventId);
  }
}
