package bearings.casefile;

import bearings.knowledge.Segment;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;

/// Writes a case file by hand, for tests: each fact in a turn of its own, unless it is said
/// together with the one before it.
public final class Telling {
  private final CaseFile file;
  private final int turn;

  private Telling(CaseFile file, int turn) {
    this.file = file;
    this.turn = turn;
  }

  /// Nothing told yet.
  public static Telling nothing() {
    return new Telling(CaseFile.EMPTY, 0);
  }

  /// A fact in a new turn.
  public Telling then(Fact fact, String words) {
    return new Telling(file.with(List.of(Entry.of(turn + 1, fact, words))), turn + 1);
  }

  /// A fact in the same turn as the one before it.
  public Telling with(Fact fact, String words) {
    return new Telling(file.with(List.of(Entry.of(turn, fact, words))), turn);
  }

  /// Bids lost for want of these technologies.
  public Telling lostBids(int count, String... technologies) {
    return then(
        evidence(true, EvidenceKind.LOST_BID, count, technologies), "lost " + count + " bids");
  }

  /// Clients who stayed.
  public Telling kept(int count) {
    return then(evidence(false, EvidenceKind.RENEWAL, count), count + " clients renewed");
  }

  public Telling felt(int level) {
    return then(new Fact.Felt(level), "it feels like " + level);
  }

  public Telling hours(double perWeek) {
    return then(new Fact.Hours(perWeek), perWeek + " hours");
  }

  public Telling energy(int level) {
    return then(new Fact.Energy(level), "energy " + level);
  }

  public Telling worksIn(Segment segment) {
    return then(new Fact.WorksIn(segment), "my work is " + segment.id());
  }

  public Telling has(String technology) {
    return then(new Fact.Relates(technology, Relation.HAS), "I use " + technology);
  }

  public Telling lacks(String technology) {
    return then(new Fact.Relates(technology, Relation.LACKS), "I never did " + technology);
  }

  public Telling problem(String words) {
    return then(new Fact.UrgentProblem(words), words);
  }

  public CaseFile file() {
    return file;
  }

  /// An item of evidence that was counted.
  public static Fact.Evidence evidence(
      boolean behind, EvidenceKind kind, int count, String... technologies) {
    return new Fact.Evidence(
        behind,
        kind,
        OptionalInt.of(count),
        OptionalInt.empty(),
        new TreeSet<>(List.of(technologies)));
  }

  /// An item of evidence without a count.
  public static Fact.Evidence evidence(boolean behind, EvidenceKind kind, String... technologies) {
    return new Fact.Evidence(
        behind,
        kind,
        OptionalInt.empty(),
        OptionalInt.empty(),
        new TreeSet<>(List.of(technologies)));
  }
}
