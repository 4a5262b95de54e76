package bearings.discord;

import bearings.desk.Outlet.Delivery;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import net.dv8tion.jda.api.exceptions.RateLimitedException;

/// Why Discord did not do what it was asked. Names nobody.
final class Trouble extends Exception {
  private static final long serialVersionUID = 1L;

  /// The person takes no private messages: 50007, 50278; 40003 where too many were begun.
  private static final Set<Integer> CLOSED = Set.of(50007, 50278, 40003);

  /// Unknown webhook, interaction or message; an invalid webhook token.
  private static final Set<Integer> GONE = Set.of(10015, 10062, 10008, 50027);

  private final Kind kind;

  /// How long Discord asks to wait; zero where it does not say.
  private final Duration after;

  /// What kind of trouble it is.
  enum Kind {
    /// The person takes no private messages.
    CLOSED,
    /// What was to be answered does not take it any more.
    GONE,
    /// It will never work.
    NEVER,
    /// It was not done, and may work later.
    LATER,
    /// It may have been done or not.
    UNSURE
  }

  Trouble(Kind kind, String reason) {
    this(kind, reason, Duration.ZERO);
  }

  private Trouble(Kind kind, String reason, Duration after) {
    super(reason);
    this.kind = kind;
    this.after = after;
  }

  Kind kind() {
    return kind;
  }

  /// What that means for a reply.
  Delivery delivery() {
    return switch (kind) {
      case CLOSED, GONE, NEVER -> new Delivery.Impossible(reason());
      case LATER -> new Delivery.Refused(Optional.of(after).filter(Duration::isPositive), reason());
      case UNSURE -> new Delivery.Unknown(reason());
    };
  }

  String reason() {
    return String.valueOf(getMessage());
  }

  static Trouble of(Throwable failure) {
    return switch (failure) {
      case ErrorResponseException refused -> refused(refused);
      case InsufficientPermissionException missing ->
          new Trouble(Kind.NEVER, "permission missing: " + missing.getPermission().getName());
      case RateLimitedException limited ->
          new Trouble(Kind.LATER, "too many requests", Duration.ofMillis(limited.getRetryAfter()));
      case IOException _ -> new Trouble(Kind.UNSURE, "the connection failed");
      case CancellationException _ -> new Trouble(Kind.UNSURE, "no answer in time");
      default -> new Trouble(Kind.UNSURE, failure.getClass().getSimpleName());
    };
  }

  private static Trouble refused(ErrorResponseException refused) {
    int code = refused.getErrorCode();
    int status = refused.getResponse().code;
    if (status <= 0) {
      return new Trouble(Kind.UNSURE, "the connection failed");
    }
    String reason = "Discord answered %d (%d)".formatted(status, code);
    if (CLOSED.contains(code)) {
      return new Trouble(Kind.CLOSED, reason);
    }
    if (GONE.contains(code)) {
      return new Trouble(Kind.GONE, reason);
    }
    if (status < 400 || status >= 500) {
      return new Trouble(Kind.UNSURE, reason);
    }
    // A token can be replaced, and without a code of its own it was not Discord who refused.
    return new Trouble(status == 401 || code <= 0 ? Kind.LATER : Kind.NEVER, reason);
  }
}
