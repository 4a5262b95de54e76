package bearings.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// Everything that the app did, in order.
public final class Seen {
  private static final Duration GENEROUS = Duration.ofSeconds(60);
  private static final Pattern BROADCAST = Pattern.compile("@(here|channel|everyone)\\b");
  private static final long LOOK_AGAIN_MILLIS = 20;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final List<Call> calls = new ArrayList<>();
  private final List<Message> posted = new ArrayList<>();
  private final List<Message> updated = new ArrayList<>();
  private final List<Upload> uploads = new ArrayList<>();
  private final List<View> views = new ArrayList<>();
  private final List<String> violations = new ArrayList<>();

  Seen() {}

  /// A call of the Web API.
  ///
  /// @param error `ok` where it was done
  /// @param nanos when it came, of [System#nanoTime]
  public record Call(String method, Map<String, String> arguments, String error, long nanos) {}

  /// A file that was handed over.
  ///
  /// @param about what it shows
  public record Upload(
      String name,
      String title,
      byte[] bytes,
      String about,
      String channel,
      Optional<String> thread) {
    /// Its bytes as text.
    public String content() {
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  /// A view that was shown.
  ///
  /// @param user to whom
  /// @param kind `home` or `modal`
  /// @param json as Slack keeps it, with its id
  public record View(String user, String kind, JsonNode json) {
    /// What is to be read in it.
    public String words() {
      return String.join("\n", Message.texts(json));
    }

    /// What is to be pressed in it.
    public List<Message.Control> controls() {
      return Message.controls(json.path("blocks"));
    }
  }

  public List<Call> calls() {
    return copy(calls);
  }

  public List<Call> calls(String method) {
    return calls().stream().filter(call -> call.method().equals(method)).toList();
  }

  /// What the app wrote, as it was when it wrote it.
  public List<Message> posted() {
    return copy(posted);
  }

  public List<Message> posted(String channel) {
    return posted().stream().filter(message -> message.channel().equals(channel)).toList();
  }

  /// Messages after each change.
  public List<Message> updated() {
    return copy(updated);
  }

  public List<Upload> uploads() {
    return copy(uploads);
  }

  public List<View> views() {
    return copy(views);
  }

  /// What an app must not do. A test ends with this being empty.
  public List<String> violations() {
    return copy(violations);
  }

  void call(Call call) {
    Recording.of(call.method(), call.arguments(), call.error());
    add(calls, call);
  }

  void posted(Message message) {
    checkMentions(message.words(), message.blocks());
    add(posted, message);
  }

  void updated(Message message) {
    checkMentions(message.words(), message.blocks());
    add(updated, message);
  }

  void upload(Upload upload) {
    add(uploads, upload);
  }

  void view(View view) {
    checkMentions(view.words(), view.json());
    add(views, view);
  }

  void violation(String what) {
    add(violations, what);
  }

  private void checkMentions(String words, JsonNode blocks) {
    if (words.contains("<!") || names(blocks)) {
      violation("a broadcast mention fired: " + words);
    }
  }

  /// Whether Slack would find the name of a broadcast in a text that is not verbatim.
  private static boolean names(JsonNode node) {
    boolean here =
        node.path("type").asText().equals("mrkdwn")
            && !node.path("verbatim").asBoolean()
            && BROADCAST.matcher(node.path("text").asText()).find();
    return here || node.valueStream().anyMatch(Seen::names);
  }

  /// Waits until there is something.
  public <T> T await(String what, Supplier<Optional<T>> wanted) {
    long end = System.nanoTime() + GENEROUS.toNanos();
    lock.lock();
    try {
      while (true) {
        Optional<T> found = wanted.get();
        if (found.isPresent()) {
          return found.get();
        }
        if (System.nanoTime() > end) {
          throw new AssertionError(
              what + " did not come.\nposted: " + posted + "\nviolations: " + violations);
        }
        // What is waited for may also depend on something outside.
        boolean _ = changed.await(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    } finally {
      lock.unlock();
    }
  }

  /// Waits until something is true.
  public void awaitTrue(String what, BooleanSupplier wanted) {
    boolean _ = await(what, () -> Optional.of(true).filter(_ -> wanted.getAsBoolean()));
  }

  private <T> void add(List<T> to, T what) {
    lock.lock();
    try {
      to.add(what);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private <T> List<T> copy(List<T> of) {
    lock.lock();
    try {
      return List.copyOf(of);
    } finally {
      lock.unlock();
    }
  }
}
