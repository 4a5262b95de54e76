package bearings.desk;

/// Where a reply goes.
///
/// @param platform the chat
/// @param place a conversation there (a channel, a DM): replies to one place keep their order
/// @param route what else the chat's adapter needs to answer there (a thread, an interaction);
///   opaque to everybody else, empty where nothing is needed
public record Address(String platform, String place, String route) {

  /// A place that needs nothing else.
  public static Address of(String platform, String place) {
    return new Address(platform, place, "");
  }

  /// Where a person is reached in private while no conversation with them is known.
  public static Address home(PersonId person) {
    return of(person.platform(), "@" + person.workspace() + ":" + person.user());
  }
}
