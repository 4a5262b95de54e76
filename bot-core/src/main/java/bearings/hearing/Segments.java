package bearings.hearing;

import bearings.casefile.Fact;
import bearings.casefile.QuestionId;
import bearings.casefile.Relation;
import bearings.knowledge.Catalogue;
import bearings.knowledge.Segment;
import bearings.knowledge.SegmentProfile;
import bearings.knowledge.Technology;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Hears which part of the industry a message speaks of: by the words of work in it, and by the
/// technologies that the sender works with.
public final class Segments {
  private static final double STRONG = 3;
  private static final double WEAK = 1;
  private static final double ENOUGH = 1.5;
  private static final double LEAD = 0.4;
  private static final double TYPICAL = 1.5;
  private static final double LITTLE = 0.25;
  private static final double SLIGHT = 0.2;
  private static final Set<QuestionId> ABOUT_WORK =
      Collections.unmodifiableSet(EnumSet.of(QuestionId.SEGMENT, QuestionId.SKILLS));
  private static final Predicate<Mention> OWN =
      mention -> mention.relation().filter(Relation.HAS::equals).isPresent();

  private final PhraseTable<Sign> signs = new PhraseTable<>();
  private final PhraseTable<TradeHits.Sign> silent;
  private final PhraseTable<TradeHits.Sign> others;
  private final Catalogue catalogue;

  private record Sign(Segment segment, double weight) {}

  public Segments(Catalogue catalogue, TradeWords words) {
    this.silent = TradeHits.table(words, EnumSet.of(TradeCue.SHOWS_NO_SEGMENT));
    this.others = TradeHits.table(words, EnumSet.of(TradeCue.OTHERS));
    this.catalogue = catalogue;
    for (Segment segment : Segment.values()) {
      catalogue.signsOf(segment).strong().forEach(text -> learn(text, segment, STRONG));
      catalogue.signsOf(segment).weak().forEach(text -> learn(text, segment, WEAK));
    }
  }

  private void learn(String text, Segment segment, double weight) {
    signs.add(Phrase.of(text), new Sign(segment, weight));
  }

  /// The segment that the sender works in or asks about, as a [Fact.WorksIn] with the words that
  /// showed it; empty where it cannot be decided.
  ///
  /// @param mentions with their relations
  public Optional<Finding> of(
      Utterance utterance, List<Mention> mentions, Optional<QuestionId> context) {
    var tally = new Tally();
    words(utterance, tally);
    boolean sure = tally.leader(ENOUGH, LEAD).isPresent() || mentions.stream().anyMatch(OWN);
    for (Mention mention : mentions) {
      boolean theirs = mention.relation().isEmpty() && ofOthers(utterance, mention.from());
      if (theirs || silent(utterance, mention)) {
        continue;
      }
      catalogue
          .technology(mention.technology())
          .ifPresent(technology -> weigh(mention, technology, tally, sure));
    }
    boolean asked = context.filter(ABOUT_WORK::contains).isPresent();
    return tally
        .leader(asked ? WEAK : ENOUGH, asked ? SLIGHT : LEAD)
        .map(segment -> new Finding(new Fact.WorksIn(segment), tally.words(utterance, segment)));
  }

  private boolean silent(Utterance utterance, Mention mention) {
    for (PhraseTable.Found<TradeHits.Sign> hit : silent.startingAt(utterance, mention.from())) {
      if (hit.to() >= mention.to()) {
        return true;
      }
    }
    return false;
  }

  private void words(Utterance utterance, Tally tally) {
    int covered = 0;
    for (int from = 0; from < utterance.size(); from++) {
      PhraseTable.Found<Sign> best = null;
      for (PhraseTable.Found<Sign> hit : signs.startingAt(utterance, from)) {
        if (best == null || better(hit, best)) {
          best = hit;
        }
      }
      if (best != null && best.to() > covered) {
        double weight = best.value().weight() * (ofOthers(utterance, from) ? LITTLE : 1);
        tally.add(best.value().segment(), weight, best.from(), best.to());
        covered = best.to();
      }
    }
  }

  /// Whether a word stands in a clause on what others do.
  private boolean ofOthers(Utterance utterance, int at) {
    int from = utterance.startOf(at, Token.Break.COMMA);
    for (int i = from; i < at; i++) {
      if (!others.startingAt(utterance, i).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static boolean better(PhraseTable.Found<Sign> hit, PhraseTable.Found<Sign> best) {
    int longer = (hit.to() - hit.from()) - (best.to() - best.from());
    return longer > 0 || (longer == 0 && hit.value().weight() > best.value().weight());
  }

  private void weigh(Mention mention, Technology technology, Tally tally, boolean sure) {
    if (technology.everywhere()) {
      return;
    }
    double weight = weight(mention.relation(), sure);
    double share = weight / technology.segments().size();
    for (Segment segment : technology.segments()) {
      boolean typical = typical(segment, technology);
      tally.add(segment, typical ? share * TYPICAL : share, mention.from(), mention.to());
    }
  }

  /// Whether a technology is among those named most in a segment.
  private boolean typical(Segment segment, Technology technology) {
    SegmentProfile profile = catalogue.profiles().get(segment);
    return profile != null && profile.mostNamed().contains(technology.name());
  }

  /// What the sender works with shows most; what others ask for shows a little where nothing else
  /// does.
  private static double weight(Optional<Relation> relation, boolean sure) {
    if (relation.isEmpty()) {
      return sure ? 0.5 : 1.6;
    }
    return switch (relation.get()) {
      case HAS -> 2.2;
      case ASKED_FOR -> sure ? 0.5 : 1.6;
      case LACKS -> sure ? 0.5 : 1.1;
      case LEARNING -> 0.8;
      case DISLIKES -> 0.2;
    };
  }

  /// Points for each segment, and where its best sign stands.
  private static final class Tally {
    private final double[] points = new double[Segment.values().length];
    private final double[] best = new double[points.length];
    private final int[] from = new int[points.length];
    private final int[] to = new int[points.length];

    void add(Segment segment, double weight, int first, int end) {
      int i = segment.ordinal();
      points[i] += weight;
      if (weight > best[i]) {
        best[i] = weight;
        from[i] = first;
        to[i] = end;
      }
    }

    Optional<Segment> leader(double enough, double lead) {
      @Nullable Segment leader = null;
      double second = 0;
      double first = 0;
      for (Segment segment : Segment.values()) {
        double own = points[segment.ordinal()];
        if (own > first) {
          second = first;
          first = own;
          leader = segment;
        } else if (own > second) {
          second = own;
        }
      }
      return first >= enough && first - second >= lead
          ? Optional.ofNullable(leader)
          : Optional.empty();
    }

    String words(Utterance utterance, Segment segment) {
      return utterance.words(from[segment.ordinal()], to[segment.ordinal()]);
    }
  }
}
