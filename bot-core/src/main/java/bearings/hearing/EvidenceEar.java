package bearings.hearing;

import bearings.casefile.EvidenceKind;
import bearings.casefile.Fact;
import bearings.casefile.QuestionId;
import bearings.casefile.Relation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// Hears what speaks for and against being behind: events, counts, quotes and amounts that another
/// person could check. Several items in one message are kept apart.
final class EvidenceEar implements Ear {
  /// What a phrase of evidence speaks of.
  private record Sort(boolean behind, EvidenceKind kind) {}

  private static final Map<Cue, Sort> SORTS = new EnumMap<>(Cue.class);

  static {
    SORTS.put(Cue.EVIDENCE_LOST_BID, new Sort(true, EvidenceKind.LOST_BID));
    SORTS.put(Cue.EVIDENCE_LOST_CLIENT, new Sort(true, EvidenceKind.LOST_CLIENT));
    SORTS.put(Cue.EVIDENCE_ASKED, new Sort(true, EvidenceKind.ASKED_FOR));
    SORTS.put(Cue.EVIDENCE_SOUGHT, new Sort(false, EvidenceKind.ASKED_FOR));
    SORTS.put(Cue.EVIDENCE_RENEWAL, new Sort(false, EvidenceKind.RENEWAL));
    SORTS.put(Cue.EVIDENCE_PRAISE, new Sort(false, EvidenceKind.PRAISE));
    SORTS.put(Cue.EVIDENCE_INCOME_UP, new Sort(false, EvidenceKind.INCOME));
    SORTS.put(Cue.EVIDENCE_INCOME_DOWN, new Sort(true, EvidenceKind.INCOME));
    SORTS.put(Cue.EVIDENCE_BRIEF, new Sort(true, EvidenceKind.BRIEF));
    SORTS.put(Cue.EVIDENCE_DELIVERY, new Sort(false, EvidenceKind.DELIVERY));
    SORTS.put(Cue.EVIDENCE_OTHER_AGAINST, new Sort(false, EvidenceKind.OTHER));
    SORTS.put(Cue.EVIDENCE_OTHER_FOR, new Sort(true, EvidenceKind.OTHER));
  }

  /// Losses that stand beside lost bids rather than explain them.
  private static final Set<EvidenceKind> OWN_LOSS =
      EnumSet.of(EvidenceKind.LOST_CLIENT, EvidenceKind.INCOME, EvidenceKind.BRIEF);

  private final LostBidsEar lostBids = new LostBidsEar();

  @Override
  public void listen(Message message, Findings findings) {
    List<EvidenceItem> apart = items(message);
    List<EvidenceItem> items = EvidenceItems.joined(message, apart);
    boolean byTechnology = lostBids.heard(message, apart, findings);
    if (!byTechnology && message.answers(QuestionId.BIDS) && recounts(message)) {
      mended(message, findings);
      return;
    }
    boolean strongOnly = aboutSomethingElse(message);
    for (EvidenceItem item : items) {
      boolean told = byTechnology && item.behind() && !OWN_LOSS.contains(item.kind());
      boolean counts =
          strong(item.kind()) && (item.count().count().isPresent() || speaksOfSelf(message));
      if (!told && (!strongOnly || counts)) {
        findings.add(item.fact(message), item.from(), item.to());
      }
    }
    if (byTechnology) {
      return;
    }
    if (items.isEmpty() && message.answers(QuestionId.BIDS)) {
      mended(message, findings);
      named(message, findings);
    }
    if (items.isEmpty() && message.answers(QuestionId.CLIENTS, QuestionId.AGAINST)) {
      plainCount(message, findings);
    }
  }

  /// Whether the question just asked is not about the sender's standing.
  private static boolean aboutSomethingElse(Message message) {
    return message.answers(
        QuestionId.URGENT,
        QuestionId.TEMPER,
        QuestionId.ENJOY,
        QuestionId.SKILLS,
        QuestionId.SEGMENT,
        QuestionId.COMPARE,
        QuestionId.TIME,
        QuestionId.ENERGY,
        QuestionId.IFTHEN,
        QuestionId.ACCEPT,
        QuestionId.CLARIFY,
        QuestionId.SAFETY);
  }

  /// Whether a question is answered beside its subject, so that what is told counts all the same.
  private static boolean speaksOfSelf(Message message) {
    return message.answers(
        QuestionId.COMPARE, QuestionId.SEGMENT, QuestionId.TIME, QuestionId.ENERGY);
  }

  private static boolean strong(EvidenceKind kind) {
    return kind == EvidenceKind.LOST_BID
        || kind == EvidenceKind.LOST_CLIENT
        || kind == EvidenceKind.RENEWAL;
  }

  /// "it was two pitches, sorry. the second one wanted that too": one count of all.
  private static boolean recounts(Message message) {
    return message.hits().has(Cue.SIGN_CORRECTION)
        && BareNumbers.corrected(message)
            .filter(number ->
                message.hits().of(Cue.BIDS).stream().anyMatch(hit -> hit.from() == number.to()))
            .isPresent();
  }

  /// "wait, two. the third is still open": how many bids it really was.
  private static void mended(Message message, Findings findings) {
    OptionalDouble number = ScaleEar.number(message);
    if (message.hits().has(Cue.SIGN_CORRECTION) && number.isPresent()) {
      int count = (int) number.getAsDouble();
      Counts.Count ratio = Counts.ratio(message);
      boolean same = ratio.count().equals(OptionalInt.of(count));
      var fact =
          new Fact.Evidence(
              true,
              EvidenceKind.LOST_BID,
              OptionalInt.of(count),
              same ? ratio.of() : OptionalInt.empty(),
              new TreeSet<>());
      findings.add(fact, 0, message.sentenceEnd(0));
    }
  }

  /// "tensorrt both times": names alone, where it was asked what was missing.
  private static void named(Message message, Findings findings) {
    var names = new TreeSet<String>();
    for (Mention mention : message.mentions()) {
      if (mention.relation().filter(Relation.HAS::equals).isEmpty()) {
        names.add(mention.technology());
      }
    }
    if (!names.isEmpty() && !message.asks() && !findings.has(Fact.Evidence.class)) {
      Counts.Count count = Counts.near(message, new Piece(0, message.size()), 0);
      var fact = new Fact.Evidence(true, EvidenceKind.LOST_BID, count.count(), count.of(), names);
      findings.add(fact, 0, message.size());
    }
  }

  /// "three, small, ok": clients that give no trouble.
  private static void plainCount(Message message, Findings findings) {
    boolean fine = message.hits().has(Cue.TONE_POSITIVE) || message.hits().has(Cue.SIGN_YES);
    if (!fine || message.hits().has(Cue.TONE_NEGATIVE) || message.numbers().isEmpty()) {
      return;
    }
    Counts.Count count = Counts.near(message, new Piece(0, message.size()), 0);
    if (count.count().isPresent()) {
      var fact =
          new Fact.Evidence(false, EvidenceKind.OTHER, count.count(), count.of(), new TreeSet<>());
      findings.add(fact, 0, message.size());
    }
  }

  private List<EvidenceItem> items(Message message) {
    var items = new ArrayList<EvidenceItem>();
    for (Hit hit : hits(message)) {
      Piece piece = piece(message, hit);
      boolean covered = items.stream().anyMatch(item -> item.hit().overlaps(hit));
      Optional<Sort> sort =
          EvidenceDoubt.about(message, hit, piece) ? Optional.empty() : sort(message, hit, piece);
      boolean requested =
          hit.cue() == Cue.EVIDENCE_ASKED && !lacking(message) && !byMany(message, hit);
      if (covered || requested || sort.isEmpty()) {
        continue;
      }
      boolean behind = sort.get().behind;
      Counts.Count count = Counts.near(message, piece, hit.from());
      if (count.count().orElse(1) == 0 && strong(sort.get().kind)) {
        items.add(none(hit, piece));
        continue;
      }
      if (sort.get().kind == EvidenceKind.INCOME) {
        count = Counts.Count.NONE;
      }
      if (strong(sort.get().kind)) {
        count = Counts.widened(message, piece, hit, count);
      }
      items.add(
          new EvidenceItem(
              behind,
              sort.get().kind,
              count,
              technologies(message, hit, behind),
              hit,
              piece.from(),
              piece.to()));
    }
    items.sort(Comparator.comparingInt(item -> item.hit().from()));
    return items;
  }

  /// "0 lost": none of it happened, which speaks against being behind.
  private static EvidenceItem none(Hit hit, Piece piece) {
    return new EvidenceItem(
        false,
        EvidenceKind.OTHER,
        Counts.Count.NONE,
        new TreeSet<>(),
        hit,
        piece.from(),
        piece.to());
  }

  /// What several clients ask for, and the sender does not say to have, is wanted.
  private static boolean byMany(Message message, Hit hit) {
    boolean wanted =
        message.mentions().stream()
            .anyMatch(mention -> mention.relation().filter(Relation.ASKED_FOR::equals).isPresent());
    boolean owned =
        message.mentions().stream()
            .anyMatch(mention -> mention.relation().filter(Relation.HAS::equals).isPresent());
    for (int i = message.sentenceStart(hit.from()); i < hit.to(); i++) {
      switch (message.word(i)) {
        case "every", "all", "both", "each", "everyone" -> {
          return wanted && !owned;
        }
        default -> {}
      }
    }
    Counts.Count count = Counts.near(message, piece(message, hit), hit.from());
    return wanted && !owned && count.count().orElse(0) > 1;
  }

  /// What a phrase speaks of here: who does not renew is lost, a bid lost "to" a client's leaving
  /// is a client.
  private static Optional<Sort> sort(Message message, Hit hit, Piece piece) {
    boolean denied = EvidenceDoubt.denied(message, hit, piece);
    if (denied && hit.cue() == Cue.EVIDENCE_RENEWAL) {
      return Optional.ofNullable(SORTS.get(Cue.EVIDENCE_LOST_CLIENT));
    }
    if (denied) {
      return Optional.empty();
    }
    boolean client =
        hit.cue() == Cue.EVIDENCE_LOST_BID
            && message.hits().of(Cue.EVIDENCE_LOST_CLIENT).stream()
                .anyMatch(other -> other.overlaps(hit) && other.from() >= hit.from());
    return Optional.ofNullable(SORTS.get(client ? Cue.EVIDENCE_LOST_CLIENT : hit.cue()));
  }

  /// All phrases of evidence, the longest first, so that a longer one wins over what it covers.
  private static List<Hit> hits(Message message) {
    var hits = new ArrayList<Hit>();
    for (Cue cue : message.hits().cues()) {
      if (isEvidence(cue)) {
        hits.addAll(message.hits().of(cue));
      }
    }
    hits.sort(
        Comparator.comparingInt((Hit hit) -> hit.from() - hit.to())
            .thenComparingInt(Hit::from)
            .thenComparing(Hit::cue));
    return hits;
  }

  static boolean isEvidence(Cue cue) {
    return SORTS.containsKey(cue);
  }

  private static boolean lacking(Message message) {
    return message.hits().has(Cue.LACKING)
        || message.hits().has(Cue.EVIDENCE_OTHER_FOR)
        || message.mentions().stream()
            .anyMatch(mention -> mention.relation().filter(Relation.LACKS::equals).isPresent())
        || message.answers(QuestionId.FOR, QuestionId.BIDS);
  }

  private static Piece piece(Message message, Hit hit) {
    int from = message.utterance().startOf(hit.from(), Token.Break.COMMA);
    int to = message.utterance().endOf(Math.max(hit.from(), hit.to() - 1), Token.Break.COMMA);
    return new Piece(from, to);
  }

  /// What was missing or asked for: the technologies of the sentence, without those the sender has.
  private static SortedSet<String> technologies(Message message, Hit hit, boolean behind) {
    var names = new TreeSet<String>();
    if (!behind && hit.cue() != Cue.EVIDENCE_SOUGHT) {
      return names;
    }
    int from = message.sentenceStart(hit.from());
    int to = message.sentenceEnd(hit.to() - 1);
    for (Mention mention : message.mentions()) {
      boolean owned = mention.relation().filter(Relation.HAS::equals).isPresent();
      if (mention.from() >= from && mention.to() <= to && !(owned && behind)) {
        names.add(mention.technology());
      }
    }
    return names;
  }
}
