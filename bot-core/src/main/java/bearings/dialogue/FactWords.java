package bearings.dialogue;

import bearings.casefile.Change;
import bearings.casefile.Entry;
import bearings.casefile.Fact;
import bearings.heuristic.Grounds;
import bearings.speech.Arg;
import bearings.speech.Line;
import bearings.speech.Say;
import java.util.List;

/// Names facts, so that they can be given back: "two lost bids", "five hours a week".
final class FactWords {
  private final Grounds grounds;

  FactWords(Grounds grounds) {
    this.grounds = grounds;
  }

  /// A fact as the middle of a sentence; empty where it has no short name.
  Arg of(Fact fact, String words) {
    return switch (fact) {
      case Fact.Evidence item when tellsEnough(item) -> counted(item);
      case Fact.Evidence item when words.isBlank() -> line(Say.of(some(item)));
      case Fact.Evidence _ -> new Arg.Quote(words);
      case Fact.Hours hours -> line(Say.of(Line.FACT_HOURS).with("hours", hours.perWeek()));
      case Fact.Energy energy -> line(Say.of(Line.FACT_ENERGY).with("energy", energy.level()));
      case Fact.Felt felt -> line(Say.of(Line.FACT_FELT).with("felt", felt.level()));
      case Fact.WorksIn works ->
          new Arg.Text(grounds.catalogue().profile(works.segment()).inWords());
      case Fact.Likes likes ->
          line(
              Say.of(
                  switch (likes.temperament()) {
                    case EARLY_ADOPTER -> Line.FACT_QUICK;
                    case DEEP_WORKER -> Line.FACT_DEEP;
                    case UNCLEAR -> Line.FACT_EITHER;
                  }));
      case Fact other -> new Arg.Quote(words);
    };
  }

  /// What a value was before it was corrected: the number alone, where it has one ("two lost bids
  /// then, not three").
  Arg before(Change change) {
    return switch (change.before()) {
      case Fact.Evidence item when item.count().isPresent() ->
          new Arg.Amount(item.count().getAsInt());
      case Fact.Hours hours -> new Arg.Amount(hours.perWeek());
      case Fact.Energy energy -> new Arg.Amount(energy.level());
      case Fact.Felt felt -> new Arg.Amount(felt.level());
      case Fact fact -> of(fact, "");
    };
  }

  /// An item that was chosen from a list and so has neither count nor words.
  private static Line some(Fact.Evidence item) {
    return switch (item.kind()) {
      case LOST_BID -> Line.FACT_A_LOST_BID;
      case LOST_CLIENT -> Line.FACT_A_LOST_CLIENT;
      case ASKED_FOR -> Line.FACT_A_REQUEST;
      case RENEWAL -> Line.FACT_A_RENEWAL;
      case PRAISE -> Line.FACT_SOME_PRAISE;
      case INCOME -> Line.FACT_INCOME;
      case BRIEF -> Line.FACT_SOME_POSTS;
      case DELIVERY -> Line.FACT_A_DELIVERY;
      case OTHER -> Line.FACT_SOMETHING;
    };
  }

  /// Whether the count says more than the person's words would.
  private static boolean tellsEnough(Fact.Evidence item) {
    return item.count().isPresent()
        && switch (item.kind()) {
          case LOST_BID, LOST_CLIENT, RENEWAL, DELIVERY -> true;
          case ASKED_FOR, BRIEF -> !item.technologies().isEmpty();
          case PRAISE, INCOME, OTHER -> false;
        };
  }

  private Arg counted(Fact.Evidence item) {
    Line line =
        switch (item.kind()) {
          case LOST_BID -> Line.FACT_LOST_BIDS;
          case LOST_CLIENT -> Line.FACT_LOST_CLIENTS;
          case ASKED_FOR -> Line.FACT_ASKED_FOR;
          case RENEWAL -> Line.FACT_RENEWALS;
          case PRAISE -> Line.FACT_PRAISE;
          case INCOME -> Line.FACT_INCOME;
          case BRIEF -> Line.FACT_BRIEFS;
          case DELIVERY -> Line.FACT_DELIVERIES;
          case OTHER -> Line.FACT_OTHER;
        };
    int count = item.count().orElse(1);
    Say say = Say.of(line).with("count", count).with("all", item.of().orElse(count));
    if (item.of().isPresent() && item.of().getAsInt() > item.count().orElse(1)) {
      say = say.with("of", item.of().getAsInt());
    }
    if (!item.technologies().isEmpty()) {
      say = say.with("technologies", grounds.series(List.copyOf(item.technologies())));
    }
    return line(say);
  }

  /// The evidence on one side, in a row.
  Arg series(List<Entry> entries) {
    return new Arg.Series(
        entries.stream().map(e -> of(e.fact(), e.words())).distinct().limit(4).toList());
  }

  private static Arg line(Say say) {
    return new Arg.Line(say);
  }
}
