package bearings.hearing;

import bearings.casefile.EvidenceKind;
import bearings.casefile.Fact;
import bearings.casefile.QuestionId;
import bearings.casefile.Relation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
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

  private final LostBidsEar lostBids = new LostBidsEar();

  @Override
  public void listen(Message message, Findings findings) {
    if (message.answers(QuestionId.BIDS) && lostBids.heard(message, findings)) {
      return;
    }
    List<EvidenceItem> items = items(message);
    boolean strongOnly = aboutSomethingElse(message);
    for (EvidenceItem item : EvidenceItems.joined(message, items)) {
      if (!strongOnly || (item.count().count().isPresent() && strong(item.kind()))) {
        findings.add(
            new Fact.Evidence(
                item.behind(),
                item.kind(),
                item.count().count(),
                item.count().of(),
                item.technologies()),
            item.from(),
            item.to());
      }
    }
    if (items.isEmpty() && message.answers(QuestionId.BIDS)) {
      mended(message, findings);
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

  private static boolean strong(EvidenceKind kind) {
    return kind == EvidenceKind.LOST_BID
        || kind == EvidenceKind.LOST_CLIENT
        || kind == EvidenceKind.RENEWAL;
  }

  /// "wait, two. the third is still open": how many bids it really was.
  private static void mended(Message message, Findings findings) {
    OptionalDouble number = ScaleEar.number(message);
    if (message.hits().has(Cue.SIGN_CORRECTION) && number.isPresent()) {
      var fact =
          new Fact.Evidence(
              true,
              EvidenceKind.LOST_BID,
              OptionalInt.of((int) number.getAsDouble()),
              OptionalInt.empty(),
              new TreeSet<>());
      findings.add(fact, 0, message.sentenceEnd(0));
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
    List<Hit> hits = hits(message);
    for (int h = 0; h < hits.size(); h++) {
      Hit hit = hits.get(h);
      if (items.stream().anyMatch(item -> item.hit().overlaps(hit))
          || aboutTheCoach(message, hit)) {
        continue;
      }
      Sort sort = SORTS.get(hit.cue());
      boolean lacking = lacking(message);
      if (sort == null || (hit.cue() == Cue.EVIDENCE_ASKED && !lacking)) {
        continue;
      }
      Piece piece = piece(message, hit);
      items.add(
          new EvidenceItem(
              sort.behind,
              sort.kind,
              Counts.near(message, piece, hit.from()),
              technologies(message, hit, sort.behind),
              hit,
              piece.from(),
              piece.to()));
    }
    items.sort(Comparator.comparingInt(item -> item.hit().from()));
    return items;
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

  /// "you lost me there" is about the talk.
  private static boolean aboutTheCoach(Message message, Hit hit) {
    return hit.from() > 0 && message.word(hit.from() - 1).equals("you");
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
