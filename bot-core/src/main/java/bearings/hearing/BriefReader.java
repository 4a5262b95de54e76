package bearings.hearing;

import bearings.casefile.Fact;
import bearings.casefile.Relation;
import bearings.knowledge.Segment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads a client brief or job post: what it requires, what is a plus, what it does not want, and
/// the trouble it tells.
public final class BriefReader {
  private static final Set<TradeCue> RIVALS =
      Collections.unmodifiableSet(
          EnumSet.of(TradeCue.BRIEF_REQUIRED, TradeCue.BRIEF_NICE, TradeCue.BRIEF_UNWANTED));
  private static final int LONGEST_HEADING = 7;

  private final Technologies technologies;
  private final Segments segments;
  private final PhraseTable<TradeHits.Sign> cues;
  private final PhraseTable<TradeHits.Sign> headings;

  /// How much a text wants a technology; the first of these that is said anywhere counts.
  private enum Want {
    REQUIRED,
    NICE,
    UNWANTED
  }

  public BriefReader(Technologies technologies, Segments segments, TradeWords words) {
    this.technologies = technologies;
    this.segments = segments;
    this.cues =
        TradeHits.table(
            words,
            EnumSet.of(
                TradeCue.BRIEF_REQUIRED,
                TradeCue.BRIEF_NICE,
                TradeCue.BRIEF_UNWANTED,
                TradeCue.BRIEF_TROUBLE,
                TradeCue.BRIEF_WISH,
                TradeCue.BRIEF_ASIDE));
    this.headings =
        TradeHits.table(
            words,
            EnumSet.of(
                TradeCue.HEADING_REQUIRED, TradeCue.HEADING_NICE, TradeCue.HEADING_UNWANTED));
  }

  /// What a text asks for.
  public Brief read(String text) {
    return read(Utterance.of(text));
  }

  Brief read(Utterance utterance) {
    List<Mention> mentions = technologies.find(utterance);
    TradeHits hits = TradeHits.in(utterance, cues, RIVALS);
    Want[] sections = sections(utterance);
    Map<String, Want> wants = wants(utterance, mentions, hits, sections);
    Map<String, String> because = new LinkedHashMap<>();
    mentions.forEach(mention -> because.putIfAbsent(mention.technology(), mention.words()));
    Optional<Finding> segment = segments.of(utterance, wanted(mentions, wants), Optional.empty());
    segment.ifPresent(finding -> because.put("segment", finding.words()));
    return new Brief(
        segment.flatMap(BriefReader::segment),
        named(wants, Want.REQUIRED),
        named(wants, Want.NICE),
        named(wants, Want.UNWANTED),
        trouble(utterance, hits),
        because);
  }

  private static Map<String, Want> wants(
      Utterance utterance, List<Mention> mentions, TradeHits hits, Want[] sections) {
    var attachment = new Attachment(utterance, mentions, sentences(utterance));
    List<PhraseTable.Found<TradeHits.Sign>> weighing =
        hits.of(TradeCue.BRIEF_REQUIRED, TradeCue.BRIEF_NICE, TradeCue.BRIEF_UNWANTED);
    var wants = new LinkedHashMap<String, Want>();
    for (Mention mention : mentions) {
      Want want =
          attachment
              .of(mention, weighing)
              .map(hit -> want(hit.value().cue()))
              .orElse(aside(utterance, mention, hits) ? Want.UNWANTED : sections[mention.from()]);
      wants.merge(mention.technology(), want, (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }
    return wants;
  }

  /// Whether a sentence tells something in passing and wishes for nothing.
  private static boolean aside(Utterance utterance, Mention mention, TradeHits hits) {
    int from = utterance.startOf(mention.from(), Token.Break.SENTENCE);
    int end = utterance.endOf(mention.to() - 1, Token.Break.SENTENCE);
    return hits.any(TradeCue.BRIEF_ASIDE, from, end) && !hits.any(TradeCue.BRIEF_WISH, from, end);
  }

  private static Want want(TradeCue cue) {
    return cue == TradeCue.BRIEF_REQUIRED
        ? Want.REQUIRED
        : cue == TradeCue.BRIEF_NICE ? Want.NICE : Want.UNWANTED;
  }

  /// Numbers the clauses of a brief: sentences, and their parts at marks stronger than a comma.
  private static int[] sentences(Utterance utterance) {
    int[] number = new int[utterance.size()];
    for (int i = 1; i < number.length; i++) {
      boolean cut = utterance.token(i).before().atLeast(Token.Break.CLAUSE);
      number[i] = number[i - 1] + (cut ? 1 : 0);
    }
    return number;
  }

  /// For each word what its section of the text is about, by the last heading above it.
  private Want[] sections(Utterance utterance) {
    var sections = new Want[utterance.size()];
    Want current = Want.REQUIRED;
    for (int at = 0; at < sections.length; ) {
      int end = utterance.endOf(at, Token.Break.LINE);
      current = heading(utterance, at, end).orElse(current);
      for (; at < end; at++) {
        sections[at] = current;
      }
    }
    return sections;
  }

  /// What a line says as a heading: its first words end with a colon, or it is short. Another
  /// heading than those that are known opens a section of its own where a colon ends the line.
  private Optional<Want> heading(Utterance utterance, int from, int end) {
    int title = Math.min(end, utterance.endOf(from, Token.Break.CLAUSE));
    boolean colon = utterance.text().startsWith(":", utterance.token(title - 1).end());
    if (title - from > LONGEST_HEADING || !(colon || title == end)) {
      return Optional.empty();
    }
    Optional<Want> known = Optional.empty();
    for (PhraseTable.Found<TradeHits.Sign> hit : headings.startingAt(utterance, from)) {
      if (colon || hit.to() == end) {
        known = Optional.of(heading(hit.value().cue()));
      }
    }
    return known.isEmpty() && colon && title == end ? Optional.of(Want.REQUIRED) : known;
  }

  private static Want heading(TradeCue cue) {
    return cue == TradeCue.HEADING_NICE
        ? Want.NICE
        : cue == TradeCue.HEADING_UNWANTED ? Want.UNWANTED : Want.REQUIRED;
  }

  private static List<Mention> wanted(List<Mention> mentions, Map<String, Want> wants) {
    var wanted = new ArrayList<Mention>();
    for (Mention mention : mentions) {
      switch (wants.getOrDefault(mention.technology(), Want.UNWANTED)) {
        case REQUIRED -> wanted.add(mention.with(Relation.HAS));
        case NICE -> wanted.add(mention.with(Relation.LEARNING));
        case UNWANTED -> {}
      }
    }
    return wanted;
  }

  private static Optional<Segment> segment(Finding finding) {
    return finding.fact() instanceof Fact.WorksIn(Segment segment)
        ? Optional.of(segment)
        : Optional.empty();
  }

  private static List<String> named(Map<String, Want> wants, Want want) {
    return wants.entrySet().stream()
        .filter(entry -> entry.getValue() == want)
        .map(Map.Entry::getKey)
        .toList();
  }

  /// The sentence with the most words of trouble, the first of several. One that says what is
  /// wanted tells less of it.
  private static Optional<String> trouble(Utterance utterance, TradeHits hits) {
    int most = 0;
    int from = 0;
    int to = 0;
    for (int at = 0; at < utterance.size(); ) {
      int end = utterance.endOf(at, Token.Break.SENTENCE);
      int points = trouble(hits, at, end);
      if (points > most) {
        most = points;
        from = at;
        to = end;
      }
      at = end;
    }
    return most == 0 ? Optional.empty() : Optional.of(utterance.words(from, to));
  }

  private static int trouble(TradeHits hits, int from, int end) {
    int points = 0;
    boolean wants = false;
    for (PhraseTable.Found<TradeHits.Sign> hit : hits.all()) {
      if (hit.from() >= from && hit.to() <= end) {
        switch (hit.value().cue()) {
          case BRIEF_TROUBLE -> points += 2;
          case BRIEF_WISH -> wants = true;
          default -> {}
        }
      }
    }
    return wants ? points / 3 : points;
  }
}
