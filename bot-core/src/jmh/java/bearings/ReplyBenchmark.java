package bearings;

import bearings.content.Prompts;
import bearings.dialogue.Coach;
import bearings.dialogue.Incoming;
import bearings.dialogue.Keeping;
import bearings.dialogue.Place;
import bearings.dialogue.Session;
import bearings.dialogue.Turn;
import bearings.hearing.Heard;
import bearings.hearing.Listener;
import bearings.speech.Phrasebook;
import java.time.Instant;
import java.time.ZoneOffset;
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

/// How long a message of about 200 characters takes: hearing it, hearing and answering it in the
/// middle of a conversation, and the same with the answer worded. The baseline only counts words.
@State(Scope.Thread)
@BenchmarkMode({Mode.SampleTime, Mode.Throughput})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ReplyBenchmark {
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  /// Two hundred characters, as people write them.
  private static final String MESSAGE =
      "lost two bids since september, both wanted airflow and dbt and i only know ssis. my three"
          + " old clients are happy though, one renewed in march. i have maybe 4 hours a week, and"
          + " i feel ancient to be honest";

  private Listener listener;
  private Coach coach;
  private Phrasebook phrasebook;
  private Session session;

  @Setup(Level.Trial)
  public void read() {
    var prompts = Prompts.read(Prompts.builtIn());
    listener = prompts.listener();
    coach = prompts.coach(Optional.empty(), new Keeping.InMemory());
    phrasebook = prompts.phrasebook();
    session = coach.reply(Session.fresh(), text("i feel behind, everyone does agents now")).next();
  }

  @Benchmark
  public int baselineCountsWords() {
    return MESSAGE.split(" ", -1).length;
  }

  @Benchmark
  public Heard hear() {
    return listener.hear(MESSAGE, Optional.empty());
  }

  @Benchmark
  public Turn hearAndReply() {
    return coach.reply(session, text(MESSAGE));
  }

  @Benchmark
  public int hearReplyAndWord() {
    var turn = coach.reply(session, text(MESSAGE));
    int length = 0;
    for (var say : turn.says()) {
      length += phrasebook.text(say).length();
    }
    return length;
  }

  private static Incoming text(String text) {
    return new Incoming(new Incoming.Act.Text(text), NOW, Place.DM, ZoneOffset.UTC);
  }
}
