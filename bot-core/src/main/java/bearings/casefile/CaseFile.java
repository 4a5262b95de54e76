package bearings.casefile;

import bearings.knowledge.Segment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is known about one person: an append-only list of what they said. What was said last
/// counts; a correction is an entry that replaces an older one; undoing is cutting the list. So
/// nothing is ever lost, and every value can show the words it came from.
public final class CaseFile {
  public static final CaseFile EMPTY = new CaseFile(List.of());

  private final List<Entry> entries;
  private final List<Entry> standing;
  private final List<Entry> evidence;

  public CaseFile(List<Entry> entries) {
    this.entries = List.copyOf(entries);
    this.standing = standing(this.entries);
    this.evidence =
        standing.stream()
            .filter(e -> e.fact() instanceof Fact.Evidence item && item.count().orElse(1) > 0)
            .toList();
  }

  /// Everything that was said, oldest first, what was corrected since included.
  public List<Entry> entries() {
    return entries;
  }

  /// This file with more entries at its end.
  public CaseFile with(List<Entry> more) {
    if (more.isEmpty()) {
      return this;
    }
    var all = new ArrayList<>(entries);
    all.addAll(more);
    return new CaseFile(all);
  }

  /// This file as it was when it had `size` entries.
  public CaseFile cutTo(int size) {
    return new CaseFile(entries.subList(0, Math.min(size, entries.size())));
  }

  public int size() {
    return entries.size();
  }

  /// The entries that no later one has replaced, oldest first.
  public List<Entry> standing() {
    return standing;
  }

  private static List<Entry> standing(List<Entry> entries) {
    Set<Integer> replaced = new HashSet<>();
    entries.forEach(entry -> entry.replaces().ifPresent(replaced::add));
    if (replaced.isEmpty()) {
      return entries;
    }
    var standing = new ArrayList<Entry>();
    for (int i = 0; i < entries.size(); i++) {
      if (!replaced.contains(i)) {
        standing.add(entries.get(i));
      }
    }
    return List.copyOf(standing);
  }

  /// The last standing entry of a kind of fact.
  public <F extends Fact> Optional<Entry> entry(Class<F> kind) {
    for (Entry entry : standing.reversed()) {
      if (kind.isInstance(entry.fact())) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }

  /// The last standing fact of a kind.
  public <F extends Fact> Optional<F> fact(Class<F> kind) {
    return entry(kind).map(Entry::fact).map(kind::cast);
  }

  /// All standing facts of a kind, oldest first.
  public <F extends Fact> Stream<F> facts(Class<F> kind) {
    return standing().stream().map(Entry::fact).filter(kind::isInstance).map(kind::cast);
  }

  /// Whether anything of this kind was said.
  public boolean knows(Class<? extends Fact> kind) {
    return entry(kind).isPresent();
  }

  /// Whether the person said that they cannot or will not answer this.
  public boolean gaveUpOn(QuestionId question) {
    return facts(Fact.NotKnown.class).anyMatch(n -> n.question() == question);
  }

  /// The evidence that stands, oldest first; a count of zero has been withdrawn.
  public List<Entry> evidence() {
    return evidence;
  }

  /// The evidence that speaks for being behind, or that which speaks against it.
  public List<Fact.Evidence> evidence(boolean behind) {
    var side = new ArrayList<Fact.Evidence>(evidence.size());
    for (Entry entry : evidence) {
      if (entry.fact() instanceof Fact.Evidence item && item.behind() == behind) {
        side.add(item);
      }
    }
    return side;
  }

  /// How the person stands to each technology they spoke of: what was said last counts, but that
  /// somebody asked for it never hides that the person has or lacks it. What was missed in a loss
  /// is lacked, unless they said afterwards that they have it.
  public Map<String, Relation> relations() {
    var relations = new LinkedHashMap<String, Relation>();
    facts(Fact.Relates.class)
        .forEach(r ->
            relations.merge(
                r.technology(), r.relation(), (old, now) -> now == Relation.ASKED_FOR ? old : now));
    for (Fact.Evidence item : evidence(true)) {
      item.technologies().forEach(name -> relations.merge(name, Relation.LACKS, missed(item)));
    }
    facts(Fact.Learned.class).forEach(l -> relations.put(l.technology(), Relation.HAS));
    return relations;
  }

  /// A loss shows that something is lacked, whatever was said before; a post that was read does so
  /// only where nothing was said.
  private static BinaryOperator<Relation> missed(Fact.Evidence item) {
    boolean lost = item.kind() != EvidenceKind.BRIEF && item.kind() != EvidenceKind.OTHER;
    return (old, now) -> old == Relation.ASKED_FOR || (lost && old == Relation.HAS) ? now : old;
  }

  /// The technologies to which the person stands in one of these relations, oldest first.
  public List<String> technologies(Relation... any) {
    Set<Relation> wanted = Set.of(any);
    return relations().entrySet().stream()
        .filter(e -> wanted.contains(e.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  public Optional<Segment> segment() {
    return fact(Fact.WorksIn.class).map(Fact.WorksIn::segment);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CaseFile file && entries.equals(file.entries);
  }

  @Override
  public int hashCode() {
    return entries.hashCode();
  }

  @Override
  public String toString() {
    return entries.toString();
  }
}
