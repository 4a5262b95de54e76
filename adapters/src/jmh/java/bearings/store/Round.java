package bearings.store;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/// What one round gave; times in microseconds.
///
/// @param cpu of the whole program for one piece of work, compiler and collector included
record Round(double perSecond, double median, double p99, double cpu) {
  private static final OperatingSystemMXBean MACHINE =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  static Round of(Supplier<Runnable> work, int count, long nanos) throws InterruptedException {
    var begin = new CountDownLatch(1);
    var times = new ArrayList<LongStream.Builder>();
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < count; i++) {
      LongStream.Builder mine = LongStream.builder();
      Runnable one = work.get();
      times.add(mine);
      threads.add(Thread.ofPlatform().start(() -> repeat(one, begin, nanos, mine)));
    }
    long began = System.nanoTime();
    long cpu = MACHINE.getProcessCpuTime();
    begin.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    long[] all = times.stream().flatMapToLong(LongStream.Builder::build).sorted().toArray();
    return new Round(
        all.length / seconds,
        all[all.length / 2] / 1e3,
        all[all.length * 99 / 100] / 1e3,
        (MACHINE.getProcessCpuTime() - cpu) / 1e3 / all.length);
  }

  private static void repeat(
      Runnable work, CountDownLatch begin, long nanos, LongStream.Builder times) {
    try {
      begin.await();
    } catch (InterruptedException e) {
      return;
    }
    long end = System.nanoTime() + nanos;
    long now = System.nanoTime();
    while (now < end) {
      work.run();
      long then = System.nanoTime();
      times.add(then - now);
      now = then;
    }
  }

  static Round median(List<Round> rounds) {
    return new Round(
        median(rounds.stream().mapToDouble(Round::perSecond).toArray()),
        median(rounds.stream().mapToDouble(Round::median).toArray()),
        median(rounds.stream().mapToDouble(Round::p99).toArray()),
        median(rounds.stream().mapToDouble(Round::cpu).toArray()));
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }

  void print(String what) {
    System.out.printf(
        "%-36s %9.0f %6.0f us %6.0f us %6.0f us%n", what, perSecond, median, p99, cpu);
  }
}
