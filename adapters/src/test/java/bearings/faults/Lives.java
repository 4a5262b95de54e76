package bearings.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;

/// The lives of the program: starts it and kills it, while people go on.
final class Lives implements AutoCloseable {
  /// What the program ends with where it ends at a step.
  static final int HALTED = 86;

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration LOOK = Duration.ofMillis(20);
  private static final int COMPLAINTS = 3_000;

  private final long seed;
  private final Path errors;
  private final Random random;
  private final Supplier<List<String>> arguments;
  private final Runnable meanwhile;
  private final List<Program> programs = new ArrayList<>();
  private final Map<String, Integer> killedAfter = new TreeMap<>();

  /// @param folder for what the program writes
  /// @param arguments of each further life, see [FaultProgram#main]
  /// @param meanwhile what people do; run again and again while the program lives
  Lives(long seed, Path folder, Supplier<List<String>> arguments, Runnable meanwhile) {
    this.seed = seed;
    this.errors = folder.resolve("errors.txt");
    this.random = new Random(seed);
    this.arguments = arguments;
    this.meanwhile = meanwhile;
  }

  /// Starts the program, which ends by itself at a step where one is given.
  Program start(String... halt) {
    return startBehind(List.of(), halt);
  }

  /// @param before what stands before the JVM on the command line
  Program startBehind(List<String> before, String... halt) {
    var args = new ArrayList<>(arguments.get());
    args.addAll(List.of(halt));
    var program = new Program(errors, before, args);
    programs.add(program);
    return program;
  }

  /// Starts the program and kills it, at a moment that the seed chooses: most often while it talks,
  /// sometimes while it starts.
  ///
  /// @param steps that it takes at most
  /// @param time that it lives at most after it is ready
  void killAtAnyMoment(int steps, Duration time) throws InterruptedException {
    meanwhile.run();
    Program program = start();
    var atMost = Duration.ofMillis(random.nextLong(time.toMillis()));
    if (random.nextInt(8) == 0) {
      boolean _ = program.ends(atMost);
    } else {
      program.awaitReady(meanwhile);
      program.awaitSteps(random.nextInt(steps), atMost, meanwhile);
    }
    assertThat(program.lives())
        .as(() -> seeded("it ended by itself: " + program.errors()))
        .isTrue();
    killed(program);
  }

  /// Starts the program and lets it die at the N-th time that it comes to a step.
  void killAt(String step, int time) throws InterruptedException {
    Program program = start(step + ":" + time);
    await(() -> "it to come to " + step + " " + time + " times", () -> program.ends(LOOK));
    assertThat(program.exitCode()).as(() -> seeded(program.errors())).isEqualTo(HALTED);
    killed(program);
  }

  private void killed(Program program) throws InterruptedException {
    killedAfter.merge(program.kill(), 1, Integer::sum);
  }

  /// Something that comes true sometime.
  interface Coming {
    boolean isThere() throws InterruptedException;
  }

  /// Waits for something while people go on and these programs live.
  void await(Supplier<String> what, Coming coming, Program... running) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    do {
      meanwhile.run();
      for (Program program : running) {
        assertThat(program.lives()).as(() -> seeded("it died: " + program.errors())).isTrue();
      }
      assertThat(System.nanoTime() - end)
          .as(() -> seeded("waited in vain for " + what.get() + "\n" + complaints()))
          .isNegative();
    } while (!coming.isThere());
  }

  /// The last of what it complained about.
  private String complaints() {
    String all = programs.getLast().errors();
    return all.substring(Math.max(0, all.length() - COMPLAINTS));
  }

  /// How often it was killed, by the last step that was seen of it.
  Map<String, Integer> killedAfter() {
    return killedAfter;
  }

  int kills() {
    return killedAfter.values().stream().mapToInt(Integer::intValue).sum();
  }

  private String seeded(String what) {
    return what + " (seed " + seed + ")";
  }

  @Override
  public void close() throws InterruptedException {
    for (Program program : programs) {
      program.kill();
    }
  }
}
