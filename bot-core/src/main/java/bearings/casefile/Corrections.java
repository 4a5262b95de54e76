package bearings.casefile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Works out what new facts do to a case file: add to it, correct it, or say once more what is
/// known.
public final class Corrections {
  private Corrections() {}

  /// What is to be added to a case file, and what changes by it.
  public record Outcome(List<Entry> entries, List<Change> changes) {
    public Outcome {
      entries = List.copyOf(entries);
      changes = List.copyOf(changes);
    }
  }

  /// Takes new entries in.
  ///
  /// @param asked the question they answer
  /// @param correcting whether the person said that they mend something
  public static Outcome take(
      CaseFile file, List<Entry> fresh, Optional<QuestionId> asked, boolean correcting) {
    var entries = new ArrayList<Entry>();
    var changes = new ArrayList<Change>();
    Set<Integer> replaced = new HashSet<>();
    for (Entry entry : fresh) {
      if (entry.fact() instanceof Fact.Evidence item) {
        boolean aboutTheSame = correcting || refines(item, asked);
        OptionalInt old = aboutTheSame ? sameKind(file, item, replaced) : identical(file, item);
        if (old.isEmpty()) {
          entries.add(entry);
          continue;
        }
        var before = (Fact.Evidence) file.entries().get(old.getAsInt()).fact();
        var rest = rest(before, item);
        if (rest.isPresent()) {
          replaced.add(old.getAsInt());
          entries.add(new Entry(entry.turn(), rest.get(), entry.words(), old));
          entries.add(new Entry(entry.turn(), outOf(item, before), entry.words(), old));
          continue;
        }
        var after = merged(before, item);
        if (after.equals(before)) {
          continue;
        }
        replaced.add(old.getAsInt());
        entries.add(new Entry(entry.turn(), after, entry.words(), old));
        boolean detail = !item.technologies().isEmpty() && before.technologies().isEmpty();
        if (correcting && !detail && !after.count().equals(before.count())) {
          changes.add(new Change(before, after));
        }
      } else {
        slotChange(file, entry.fact(), correcting).ifPresent(changes::add);
        entries.add(entry);
      }
    }
    return new Outcome(entries, changes);
  }

  /// Takes a bare number as the correction of the number last given: of hours, a level or a count.
  ///
  /// @param outOf of how many it is; of as many as before where that is not said
  /// @param meant which facts it may be a number of
  /// @param asked the question that is open; its own number is meant first
  public static Outcome number(
      CaseFile file,
      Predicate<Fact> meant,
      double number,
      OptionalInt outOf,
      Optional<QuestionId> asked,
      int turn,
      String words) {
    var standing = file.entries();
    for (int i = standing.size() - 1; i >= 0; i--) {
      Fact fact = standing.get(i).fact();
      var after = withNumber(fact, number, outOf, asked);
      if (meant.test(fact) && after.isPresent() && file.standing().contains(standing.get(i))) {
        if (after.get().equals(fact)) {
          return new Outcome(List.of(), List.of());
        }
        return new Outcome(
            List.of(new Entry(turn, after.get(), words, OptionalInt.of(i))),
            List.of(new Change(fact, after.get())));
      }
    }
    return new Outcome(List.of(), List.of());
  }

  private static Optional<Fact> withNumber(
      Fact fact, double number, OptionalInt outOf, Optional<QuestionId> asked) {
    boolean whole = number == Math.rint(number) && number >= 0;
    return switch (fact) {
      case Fact.Evidence item when whole && item.count().isPresent() ->
          Optional.of(
              new Fact.Evidence(
                  item.behind(),
                  item.kind(),
                  OptionalInt.of((int) number),
                  whole(outOf.isPresent() ? outOf : item.of(), number),
                  item.technologies()));
      case Fact.Hours _ when asked.filter(QuestionId.BIDS::equals).isEmpty() && number <= 168 ->
          Optional.of(new Fact.Hours(number));
      case Fact.Energy _ when whole && number <= 10 -> Optional.of(new Fact.Energy((int) number));
      case Fact.Felt _ when whole && number <= 10 -> Optional.of(new Fact.Felt((int) number));
      case Fact _ -> Optional.empty();
    };
  }

  /// Of how many, where that is not fewer.
  private static OptionalInt whole(OptionalInt of, double number) {
    return of.isPresent() && of.getAsInt() < number ? OptionalInt.empty() : of;
  }

  /// Lost bids told about after being asked what they missed are the same bids, in more detail; so
  /// are clients after being asked how they went on.
  private static boolean refines(Fact.Evidence item, Optional<QuestionId> asked) {
    return switch (item.kind()) {
      case LOST_BID -> asked.filter(QuestionId.BIDS::equals).isPresent();
      case RENEWAL, LOST_CLIENT -> asked.filter(QuestionId.CLIENTS::equals).isPresent();
      case ASKED_FOR, PRAISE, INCOME, BRIEF, DELIVERY, OTHER -> false;
    };
  }

  private static OptionalInt sameKind(CaseFile file, Fact.Evidence item, Set<Integer> replaced) {
    var standing = file.standing();
    for (int i = file.size() - 1; i >= 0; i--) {
      var entry = file.entries().get(i);
      if (entry.fact() instanceof Fact.Evidence old
          && old.kind() == item.kind()
          && old.behind() == item.behind()
          && standing.contains(entry)) {
        boolean taken = replaced.contains(i);
        boolean detail = !item.technologies().isEmpty() && item.kind() == EvidenceKind.LOST_BID;
        if (!taken || detail) {
          return OptionalInt.of(i);
        }
      }
    }
    return OptionalInt.empty();
  }

  private static OptionalInt identical(CaseFile file, Fact.Evidence item) {
    var standing = file.standing();
    for (int i = 0; i < file.size(); i++) {
      if (file.entries().get(i).fact().equals(item) && standing.contains(file.entries().get(i))) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /// "One of them was Terraform", said of four bids over Kubernetes: what is left of the four.
  private static Optional<Fact.Evidence> rest(Fact.Evidence old, Fact.Evidence item) {
    boolean apart =
        !item.technologies().isEmpty()
            && !old.technologies().isEmpty()
            && Collections.disjoint(old.technologies(), item.technologies());
    int all = old.count().orElse(0);
    int part = item.count().orElse(1);
    return apart && part < all
        ? Optional.of(
            new Fact.Evidence(
                old.behind(),
                old.kind(),
                OptionalInt.of(all - part),
                OptionalInt.of(old.of().orElse(all)),
                old.technologies()))
        : Optional.empty();
  }

  private static Fact.Evidence outOf(Fact.Evidence item, Fact.Evidence old) {
    return new Fact.Evidence(
        item.behind(),
        item.kind(),
        OptionalInt.of(item.count().orElse(1)),
        OptionalInt.of(old.of().orElse(old.count().orElse(1))),
        item.technologies());
  }

  /// The new item, keeping what only the old one said.
  private static Fact.Evidence merged(Fact.Evidence old, Fact.Evidence item) {
    boolean detail = !item.technologies().isEmpty();
    OptionalInt count = item.count().isPresent() ? item.count() : old.count();
    boolean sameCount = item.count().isEmpty() || item.count().equals(old.count());
    OptionalInt of = item.of().isEmpty() && sameCount ? old.of() : item.of();
    if (of.isEmpty()
        && detail
        && old.count().isPresent()
        && count.isPresent()
        && old.count().getAsInt() > count.getAsInt()) {
      of = old.count();
    }
    var technologies = new TreeSet<>(detail ? item.technologies() : old.technologies());
    if (sameCount && !Collections.disjoint(technologies, old.technologies())) {
      technologies.addAll(old.technologies());
    }
    return new Fact.Evidence(item.behind(), item.kind(), count, of, technologies);
  }

  private static Optional<Change> slotChange(CaseFile file, Fact fact, boolean correcting) {
    return switch (fact) {
      case Fact.Hours hours -> changed(file, Fact.Hours.class, hours);
      case Fact.Energy energy -> changed(file, Fact.Energy.class, energy);
      case Fact.Felt felt when correcting -> changed(file, Fact.Felt.class, felt);
      case Fact.WorksIn works when correcting -> changed(file, Fact.WorksIn.class, works);
      case Fact.Likes likes when correcting -> changed(file, Fact.Likes.class, likes);
      case Fact _ -> Optional.empty();
    };
  }

  private static <F extends Fact> Optional<Change> changed(CaseFile file, Class<F> kind, F now) {
    return file.fact(kind).filter(old -> !old.equals(now)).map(old -> new Change(old, now));
  }
}
