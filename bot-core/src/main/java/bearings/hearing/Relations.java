package bearings.hearing;

import bearings.casefile.QuestionId;
import bearings.casefile.Relation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Hears how the sender stands to the technologies that a message names, clause by clause.
public final class Relations {
  private static final Set<TradeCue> RELATING =
      Collections.unmodifiableSet(
          EnumSet.of(
              TradeCue.HAS,
              TradeCue.HAS_ONLY,
              TradeCue.LACKS,
              TradeCue.LEARNING,
              TradeCue.ASKED_FOR,
              TradeCue.DISLIKES));
  private static final int REACH = 45;
  private static final int ASIDES = 2;

  private final PhraseTable<TradeHits.Sign> cues;
  private final TradeClauses clauses;
  private final PhraseTable<TradeHits.Sign> relative;

  public Relations(TradeWords words) {
    var all = EnumSet.copyOf(RELATING);
    all.addAll(
        EnumSet.of(
            TradeCue.PASSED,
            TradeCue.POST,
            TradeCue.OTHERS,
            TradeCue.PRIVATE,
            TradeCue.SENDER,
            TradeCue.SENDER_NOT,
            TradeCue.DEMANDER,
            TradeCue.SHOWS_NO_SEGMENT,
            TradeCue.QUESTION,
            TradeCue.POST_SIGN));
    this.cues = TradeHits.table(words, all);
    this.clauses = new TradeClauses(words);
    this.relative = TradeHits.table(words, EnumSet.of(TradeCue.RELATIVE));
  }

  /// The mentions, each with the relation that the text states, if it states one. Mentions of the
  /// same technology have the same relation.
  ///
  /// @param context the question that the message answers
  public List<Mention> of(
      Utterance utterance, List<Mention> mentions, Optional<QuestionId> context) {
    return mentions.isEmpty() ? mentions : new Reading(utterance, mentions, context).run();
  }

  private final class Reading {
    private final Utterance utterance;
    private final List<Mention> mentions;
    private final Optional<QuestionId> context;
    private final TradeHits hits;
    private final int[] clause;
    private final @Nullable Relation[] found;
    private final Set<PhraseTable.Found<TradeHits.Sign>> used = new HashSet<>();

    Reading(Utterance utterance, List<Mention> mentions, Optional<QuestionId> context) {
      this.utterance = utterance;
      this.mentions = mentions;
      this.context = context;
      this.hits = TradeHits.in(utterance, cues, RELATING);
      this.clause = clauses.in(utterance);
      this.found = new Relation[mentions.size()];
    }

    List<Mention> run() {
      attach();
      referBack();
      own();
      posts();
      quotedRows();
      passed();
      if (context.filter(QuestionId.BIDS::equals).isPresent()) {
        turn(0, utterance.size());
      }
      return unified();
    }

    private void attach() {
      var attachment = new Attachment(utterance, mentions, clause);
      var relating = new ArrayList<PhraseTable.Found<TradeHits.Sign>>();
      for (PhraseTable.Found<TradeHits.Sign> hit : hits.all()) {
        if (RELATING.contains(hit.value().cue())
            && !ofOthers(hit)
            && !startsAnew(hit)
            && !withinName(hit)) {
          relating.add(hit);
        }
      }
      boolean only = false;
      for (int i = 0; i < found.length; i++) {
        Optional<PhraseTable.Found<TradeHits.Sign>> hit = attachment.of(mentions.get(i), relating);
        if (hit.isPresent()) {
          used.add(hit.get());
          found[i] = hit.get().value().cue().relation();
          only |=
              found[i] == Relation.HAS
                  && attachment.of(mentions.get(i), hits.of(TradeCue.HAS_ONLY)).isPresent();
        }
      }
      if (only) {
        turn(0, utterance.size());
      }
    }

    /// A clause of its own after a comma speaks of what was named before only where it is relative.
    private boolean startsAnew(PhraseTable.Found<TradeHits.Sign> hit) {
      int at = hit.from();
      return hit.value().side() == TradePhrase.Side.BEFORE
          && at > 0
          && clause[at] != clause[at - 1]
          && relative.startingAt(utterance, at).isEmpty();
    }

    /// A word of a name is no phrase: "learning" in "learning to rank".
    private boolean withinName(PhraseTable.Found<TradeHits.Sign> hit) {
      for (Mention mention : mentions) {
        if (hit.from() >= mention.from() && hit.to() <= mention.to()) {
          return true;
        }
      }
      return false;
    }

    /// What others use says nothing on the sender, nor does what people ask who are no clients.
    private boolean ofOthers(PhraseTable.Found<TradeHits.Sign> hit) {
      return switch (hit.value().cue()) {
        case HAS -> spokenOf(TradeCue.OTHERS, hit, 0);
        case ASKED_FOR -> spokenOf(TradeCue.PRIVATE, hit, ASIDES);
        default -> false;
      };
    }

    private boolean spokenOf(TradeCue people, PhraseTable.Found<TradeHits.Sign> hit, int asides) {
      for (PhraseTable.Found<TradeHits.Sign> other : hits.of(people)) {
        if (other.to() <= hit.from() && clause[hit.from()] - clause[other.from()] <= asides) {
          return true;
        }
      }
      return false;
    }

    /// "I've never done it": a clause that names none speaks of what was named last.
    private void referBack() {
      for (PhraseTable.Found<TradeHits.Sign> hit : hits.of(TradeCue.LACKS, TradeCue.DISLIKES)) {
        if (hit.value().side() != TradePhrase.Side.ANY
            || used.contains(hit)
            || !endsSoon(hit)
            || namesOne(clause[hit.from()])) {
          continue;
        }
        int last = lastBefore(hit.from());
        for (int i = last; i >= 0 && near(i, last, hit); i--) {
          if (found[i] == null || found[i] == Relation.ASKED_FOR) {
            found[i] = hit.value().cue().relation();
          }
        }
      }
    }

    /// Whether a clause ends soon after a phrase, so that the phrase has no object of its own.
    private boolean endsSoon(PhraseTable.Found<TradeHits.Sign> hit) {
      int at = Math.min(hit.to() + 2, clause.length - 1);
      return hit.to() + 2 >= clause.length || clause[at] != clause[hit.from()];
    }

    private boolean near(int mention, int last, PhraseTable.Found<TradeHits.Sign> hit) {
      Mention it = mentions.get(mention);
      int sentence = utterance.startOf(hit.from(), Token.Break.SENTENCE);
      int before = utterance.startOf(Math.max(0, sentence - 1), Token.Break.SENTENCE);
      return clause[it.from()] == clause[mentions.get(last).from()] && it.from() >= before;
    }

    private boolean namesOne(int number) {
      return mentions.stream().anyMatch(mention -> clause[mention.from()] == number);
    }

    private int lastBefore(int at) {
      int last = -1;
      for (int i = 0; i < found.length && mentions.get(i).to() <= at; i++) {
        last = i;
      }
      return last;
    }

    /// Within a post everything named is asked for.
    private void posts() {
      for (PhraseTable.Found<TradeHits.Sign> post : hits.of(TradeCue.POST)) {
        boolean quoted = utterance.token(post.from()).quoted();
        for (int i = 0; i < found.length; i++) {
          Mention mention = mentions.get(i);
          boolean within =
              mention.from() >= post.from()
                  && (!quoted || utterance.quoted(post.from(), mention.from()));
          if (within && (quoted || found[i] == null || found[i] != Relation.LACKS)) {
            found[i] = Relation.ASKED_FOR;
          }
        }
      }
    }

    /// A quotation that names several technologies is a piece of a post.
    private void quotedRows() {
      for (int i = 0; i < found.length; i++) {
        int last = i;
        while (last + 1 < found.length
            && utterance.quoted(mentions.get(i).from(), mentions.get(last + 1).from())) {
          last++;
        }
        for (int j = i; last > i && j <= last; j++) {
          found[j] = Relation.ASKED_FOR;
        }
        i = last;
      }
    }

    private void passed() {
      for (PhraseTable.Found<TradeHits.Sign> hit : hits.of(TradeCue.PASSED)) {
        int end = utterance.endOf(hit.to() - 1, Token.Break.SENTENCE);
        turn(Math.max(0, hit.from() - REACH), end);
      }
    }

    /// What was asked for in a stretch of words is lacking.
    private void turn(int from, int to) {
      for (int i = 0; i < found.length; i++) {
        Mention mention = mentions.get(i);
        if (found[i] == Relation.ASKED_FOR && mention.from() >= from && mention.to() <= to) {
          found[i] = Relation.LACKS;
        }
      }
    }

    /// What is named without more is the sender's own where the sentence speaks of the sender.
    private void own() {
      boolean skills = context.filter(QuestionId.SKILLS::equals).isPresent();
      var own = new OwnTools(utterance, hits, clause, found.length, context);
      for (int i = 0; i < found.length; i++) {
        if (found[i] == null) {
          found[i] = skills ? Relation.HAS : own.of(mentions.get(i)).orElse(null);
        }
      }
    }

    /// One relation for each technology: the one that says most about the sender.
    private List<Mention> unified() {
      Map<String, Relation> strongest = new HashMap<>();
      for (int i = 0; i < found.length; i++) {
        Relation relation = found[i];
        if (relation != null) {
          strongest.merge(mentions.get(i).technology(), relation, Relations::stronger);
        }
      }
      var all = new ArrayList<Mention>(found.length);
      for (Mention mention : mentions) {
        Relation relation = strongest.get(mention.technology());
        all.add(relation == null ? mention : mention.with(relation));
      }
      return all;
    }
  }

  private static Relation stronger(Relation a, Relation b) {
    boolean changed = a == Relation.LACKS && b == Relation.HAS;
    return weight(a) >= weight(b) && !changed ? a : b;
  }

  private static int weight(Relation relation) {
    return switch (relation) {
      case LACKS -> 5;
      case DISLIKES -> 4;
      case LEARNING -> 3;
      case HAS -> 2;
      case ASKED_FOR -> 1;
    };
  }
}
