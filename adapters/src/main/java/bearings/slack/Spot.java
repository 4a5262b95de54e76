package bearings.slack;

import bearings.desk.Address;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/// An address in Slack, taken apart.
sealed interface Spot {
  String team();

  Address address();

  /// Where a person is reached in private, whatever the channel is called.
  record Home(String team, String user) implements Spot {
    @Override
    public Address address() {
      return Address.of(Slack.PLATFORM, "@" + team + ":" + user);
    }
  }

  /// A channel or a DM.
  ///
  /// @param id its id; a DM's begins with D
  record Channel(String team, String id, Way way) implements Spot {
    @Override
    public Address address() {
      return new Address(Slack.PLATFORM, team + "/" + id, way.route());
    }

    boolean isDirect() {
      return id.startsWith("D");
    }
  }

  /// How an answer gets there.
  sealed interface Way {
    String route();

    /// As a message, in a thread where one is named.
    record Message(Optional<String> thread) implements Way {
      @Override
      public String route() {
        return thread.orElse("");
      }
    }

    /// As a message that only the person sees.
    record Ephemeral(Optional<String> thread) implements Way {
      @Override
      public String route() {
        return EPHEMERAL + thread.map(ts -> " " + ts).orElse("");
      }
    }

    /// As an answer to what somebody pressed or called; only they see it.
    ///
    /// @param url Slack's `response_url`
    /// @param until after this instant it takes nothing any more
    record Response(URI url, Instant until) implements Way {
      @Override
      public String route() {
        return UNTIL + until.getEpochSecond() + " " + url;
      }
    }

    String EPHEMERAL = "ephemeral";
    String UNTIL = "until ";
  }

  static Channel message(String team, String channel, Optional<String> thread) {
    return new Channel(team, channel, new Way.Message(thread));
  }

  /// Takes an address apart; nothing where it is none of Slack's.
  static Optional<Spot> of(Address address) {
    String place = address.place();
    boolean home = place.startsWith("@");
    int between = place.indexOf(home ? ':' : '/');
    int start = home ? 1 : 0;
    if (!address.platform().equals(Slack.PLATFORM)
        || between <= start
        || between == place.length() - 1) {
      return Optional.empty();
    }
    String team = place.substring(start, between);
    String rest = place.substring(between + 1);
    return home
        ? Optional.of(new Home(team, rest))
        : way(address.route()).map(way -> new Channel(team, rest, way));
  }

  private static Optional<Way> way(String route) {
    if (route.startsWith(Way.UNTIL)) {
      return response(route.substring(Way.UNTIL.length()).split(" ", 2));
    }
    if (route.equals(Way.EPHEMERAL)) {
      return Optional.of(new Way.Ephemeral(Optional.empty()));
    }
    if (route.startsWith(Way.EPHEMERAL + " ")) {
      return Optional.of(
          new Way.Ephemeral(Optional.of(route.substring(Way.EPHEMERAL.length() + 1))));
    }
    return Optional.of(new Way.Message(Optional.of(route).filter(ts -> !ts.isEmpty())));
  }

  private static Optional<Way> response(String[] parts) {
    try {
      return parts.length < 2
          ? Optional.empty()
          : Optional.of(
              new Way.Response(
                  URI.create(parts[1]), Instant.ofEpochSecond(Long.parseLong(parts[0]))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
