package bearings;

import bearings.content.Prompts;
import bearings.rephrase.Guide;
import bearings.rephrase.Refusal;
import bearings.rephrase.Verifier;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// How long it takes to judge another wording of a long line, by a verifier that was made before
/// and by one made for it. The wording is faithful, so that every rule is asked.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class RewordingBenchmark {
  private static final String LINE =
      "Nobody works in the whole field. At one end are firms for whom a regression is exactly"
          + " enough, at the other a few that live on fine-tuning; a middle between them describes"
          + " no client at all.";
  private static final String WORDING =
      "Nobody works in the whole field. There are firms at one end for whom a regression is exactly"
          + " enough, and at the other a few that live on fine-tuning; a middle between them"
          + " describes no client at all.";

  private Guide guide;
  private Verifier verifier;

  @Setup(Level.Trial)
  public void read() {
    guide = Prompts.read(Prompts.builtIn()).rephrasing();
    verifier = new Verifier(guide);
    if (verifier.refusal(LINE, WORDING).isPresent()) {
      throw new IllegalStateException("the wording is refused: " + verifier.refusal(LINE, WORDING));
    }
  }

  @Benchmark
  public Optional<Refusal> judge() {
    return verifier.refusal(LINE, WORDING);
  }

  @Benchmark
  public Optional<Refusal> makeAndJudge() {
    return new Verifier(guide).refusal(LINE, WORDING);
  }
}
