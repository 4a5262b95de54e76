package bearings.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Whether everything works: `ok` with 200, or 503 with the names of what does not.
public final class Health {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Supplier<Map<String, BooleanSupplier>> checks;
  private final Duration patience;

  /// @param checks by a name that may be shown to anybody, each telling whether its part works;
  ///   asked anew each time
  /// @param patience for all of them together: one that takes longer, or throws, fails
  public Health(Supplier<Map<String, BooleanSupplier>> checks, Duration patience) {
    this.checks = checks;
    this.patience = patience;
  }

  /// Asks every check now.
  public Page.Answer answer() throws JsonProcessingException, InterruptedException {
    List<String> failing = failing();
    return failing.isEmpty()
        ? Page.Answer.text(200, "ok")
        : Page.Answer.of(
            503, "application/json", JSON.writeValueAsString(Map.of("failing", failing)));
  }

  /// Asks all checks at the same time.
  private List<String> failing() throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    var asked = new TreeMap<String, FutureTask<Boolean>>();
    checks
        .get()
        .forEach((name, check) -> {
          var task = new FutureTask<>(check::getAsBoolean);
          Thread.ofVirtual().name("health-" + name).start(task);
          asked.put(name, task);
        });
    var failing = new ArrayList<String>();
    for (var one : asked.entrySet()) {
      if (!works(one.getValue(), deadline - System.nanoTime())) {
        failing.add(one.getKey());
      }
    }
    return failing;
  }

  private static boolean works(FutureTask<Boolean> check, long nanos) throws InterruptedException {
    try {
      return check.get(Math.max(0, nanos), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      return false;
    } catch (TimeoutException e) {
      check.cancel(true);
      return false;
    }
  }
}
