package bearings.faults;

import bearings.desk.PersonId;
import bearings.slack.Slack;
import bearings.slack.fake.Delivery;
import bearings.slack.fake.FakeSlack;
import bearings.slack.fake.Fault;
import bearings.slack.fake.Message;
import bearings.slack.fake.Someone;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// The fake Slack. It brings an event again after 0.3 s, which Slack does within minutes, and as
/// often as it takes: kills come closer together than in life.
final class SlackPlatform implements Platform {
  private static final String POST = "chat.postMessage";
  private static final String ALOUD = "chat.postEphemeral";
  private static final String LOOK = "conversations.history";
  private static final String GENERAL = "C0GENERAL";
  private static final Duration LATE = FaultProgram.REAL_DEADLINE.plusMillis(300);

  private final FakeSlack slack =
      FakeSlack.bringing(
          Duration.ofMillis(1_500), Collections.nCopies(1_000, Duration.ofMillis(300)));

  SlackPlatform() {
    // A person's time zone comes whenever Slack tells it, and no replay can know when: so never.
    slack.faults().withdraw("users:read");
  }

  @Override
  public String name() {
    return Slack.PLATFORM;
  }

  @Override
  public String chat(Instant until) {
    return "slack " + slack.api() + " " + until;
  }

  @Override
  public Partner newcomer(String name) {
    Someone someone = slack.person("U0" + name);
    slack.channel(GENERAL, someone);
    return new Member(someone);
  }

  @Override
  public void passes(Duration time) {
    slack.passes(time);
  }

  @Override
  public void mishap(Random random, Partner near) {
    switch (random.nextInt(11)) {
      case 0, 1 -> slack.faults().next(POST, new Fault.DropAnswer());
      case 2 -> slack.faults().next(POST, new Fault.Delay(LATE));
      case 3 -> slack.faults().next(POST, new Fault.TooMany(1));
      case 4 -> slack.faults().next(POST, new Fault.Broken());
      case 5 -> slack.faults().next(ALOUD, new Fault.DropAnswer());
      case 6 -> slack.faults().next(LOOK, new Fault.Broken());
      case 7 -> slack.faults().next(LOOK, new Fault.TooMany(1), new Fault.DropAnswer());
      case 8 -> slack.socket().losesAcknowledgement();
      case 9 -> slack.socket().cut();
      default -> {
        if (near instanceof Member member) {
          member.isHeardAgain();
        }
      }
    }
  }

  @Override
  public boolean isConnected() {
    return slack.socket().open() > 0;
  }

  @Override
  public boolean isQuiet() {
    return slack.isQuiet();
  }

  @Override
  public List<String> violations() {
    return slack.seen().violations();
  }

  @Override
  public void close() {
    slack.close();
  }

  /// A member of the workspace.
  private final class Member implements Partner {
    private final Someone someone;
    private final List<Delivery> deliveries = new ArrayList<>();

    Member(Someone someone) {
      this.someone = someone;
    }

    @Override
    public PersonId id() {
      return new PersonId(Slack.PLATFORM, FakeSlack.TEAM, someone.id());
    }

    @Override
    public Instant says(String text) {
      return at(someone.writes(text));
    }

    @Override
    public Optional<Call> calls(String text) {
      Delivery delivery = someone.mentions(GENERAL, text);
      return Optional.of(new Call(at(delivery), () -> below(delivery.ts())));
    }

    private List<String> below(String ts) {
      return slack.seen().posted(GENERAL).stream()
          .filter(message -> message.thread().filter(ts::equals).isPresent())
          .map(Message::text)
          .toList();
    }

    private Instant at(Delivery delivery) {
      deliveries.add(delivery);
      String[] parts = delivery.ts().split("\\.");
      return Instant.ofEpochSecond(Long.parseLong(parts[0]), Long.parseLong(parts[1]) * 1_000);
    }

    /// Slack brings their last message once more.
    void isHeardAgain() {
      if (!deliveries.isEmpty()) {
        deliveries.add(slack.again(deliveries.getLast()));
      }
    }

    @Override
    public boolean isThrough() {
      return deliveries.stream().allMatch(Delivery::isOver);
    }

    /// Once everything is acknowledged.
    @Override
    public boolean keepsOrder() {
      return isThrough();
    }

    @Override
    public List<String> heard() {
      return someone.conversation().stream()
          .filter(message -> !message.user().equals(someone.id()))
          .map(Message::text)
          .toList();
    }
  }
}
