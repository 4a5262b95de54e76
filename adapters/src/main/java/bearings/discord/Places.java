package bearings.discord;

import bearings.desk.Address;
import bearings.desk.PersonId;
import java.util.OptionalLong;

/// Who and where, in Discord's ids. A person is the same on every server, so all of Discord is one
/// workspace; what is between them and the coach alone is one place, however it is answered.
final class Places {
  private static final String EVERYWHERE = "global";

  private Places() {}

  static PersonId person(long user) {
    return new PersonId(Discord.PLATFORM, EVERYWHERE, Long.toUnsignedString(user));
  }

  /// A message between a person and the coach.
  static Address direct(PersonId person) {
    return Address.home(person);
  }

  /// The same, answered on a way of its own.
  static Address direct(PersonId person, Route route) {
    return new Address(Discord.PLATFORM, Address.home(person).place(), route.text());
  }

  /// Under a message where others read along.
  static Address channel(long channel, long message) {
    return new Address(
        Discord.PLATFORM, Long.toUnsignedString(channel), new Route.ReplyTo(message).text());
  }

  /// The channel that a place is; nothing where it is private.
  static OptionalLong channel(Address address) {
    return id(address.place());
  }

  /// The user that a person is; nothing where it is nobody of Discord.
  static OptionalLong user(PersonId person) {
    return person.platform().equals(Discord.PLATFORM) ? id(person.user()) : OptionalLong.empty();
  }

  private static OptionalLong id(String text) {
    return text.matches("[1-9]\\d{0,18}")
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }
}
