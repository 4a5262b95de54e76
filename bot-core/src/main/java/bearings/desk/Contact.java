package bearings.desk;

import bearings.dialogue.Incoming.Act;
import bearings.dialogue.Place;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

/// How a person is reached when the coach speaks first.
///
/// @param home where they are reached in private
/// @param zone where their days begin and end
/// @param locale their language
/// @param last when they were last heard: from then on the retention counts
public record Contact(Address home, ZoneId zone, Locale locale, Instant last) {

  static Contact first(Envelope envelope) {
    return new Contact(
            Address.home(envelope.person()), ZoneOffset.UTC, Locale.ENGLISH, envelope.at())
        .after(envelope);
  }

  /// This contact after an envelope of the person: what it tells is taken over, what it leaves open
  /// stays. A follow-up that falls due is no sign of life, and where it was to go may be out of
  /// date.
  Contact after(Envelope envelope) {
    boolean heard = !(envelope.act() instanceof Act.Due);
    // A way that needs more than its place (an interaction, a thread) does not last.
    boolean direct = heard && envelope.place() == Place.DM && envelope.address().route().isEmpty();
    return new Contact(
        direct ? envelope.address() : home,
        envelope.zone().orElse(zone),
        envelope.locale().orElse(locale),
        heard && envelope.at().isAfter(last) ? envelope.at() : last);
  }
}
