package bearings.hearing;

import bearings.casefile.Fact;
import bearings.casefile.QuestionId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Hears what a message says. Never changes after it was made; any number of threads may use it.
public final class Listener {
  private final Technologies technologies;
  private final Relations relations;
  private final Segments segments;
  private final Tuning tuning;
  private final Lookout lookout;
  private final Crisis crisis;
  private final Judgement judgement;
  private final EvidenceCheck evidence;
  private final Reader reader;
  private final Set<String> known = new HashSet<>();
  private final List<Ear> ears =
      List.of(
          new EvidenceEar(),
          new HoursEar(),
          new ScaleEar(),
          new TemperEar(),
          new UrgentEar(),
          new StandingEar(),
          new DeadlineEar(),
          new AnswerEar(),
          new ProgressEar());

  public Listener(
      Lexicon lexicon,
      List<Example> examples,
      List<Warning> warnings,
      Technologies technologies,
      Relations relations,
      Segments segments) {
    this.technologies = technologies;
    this.relations = relations;
    this.segments = segments;
    this.tuning = lexicon.tuning();
    this.lookout = new Lookout(lexicon);
    var harmless =
        examples.stream()
            .filter(example -> example.intent() != Intent.CRISIS)
            .map(example -> Utterance.of(example.text()))
            .toList();
    this.crisis = new Crisis(lookout, new DangerModel(warnings, harmless, tuning));
    this.judgement = new Judgement(tuning);
    this.evidence = new EvidenceCheck(tuning);
    var seen = new ArrayList<Reader.Seen>(examples.size());
    lexicon.entries().forEach(entry -> entry.phrase().forEachWord(known::add));
    lexicon.groups().values().forEach(known::addAll);
    warnings.stream()
        .flatMap(warning -> Utterance.of(warning.text()).tokens().stream())
        .forEach(token -> known.add(PhraseTable.plain(token.word())));
    for (Example example : examples) {
      Utterance.of(example.text()).tokens().stream()
          .filter(token -> example.intent() != Intent.SMALLTALK || token.word().length() > 2)
          .forEach(token -> known.add(PhraseTable.plain(token.word())));
      Message message = message(example.text(), example.question());
      seen.add(new Reader.Seen(features(message, facts(message)), example));
    }
    this.reader = new Reader(seen, tuning);
  }

  /// What a message says.
  ///
  /// @param context the question that had just been asked
  public Heard hear(String text, Optional<QuestionId> context) {
    Message message = message(text, context);
    Findings told = facts(message);
    Reader.Chances chances = reader.read(features(message, told));
    Optional<String> danger = crisis.heard(message);
    Map<Signal, String> signs = Signs.of(message);
    boolean gibberish = danger.isEmpty() && Signs.gibberish(message, known, signs);
    if (gibberish) {
      signs.put(Signal.GIBBERISH, message.text());
    }
    Findings findings = gibberish ? new Findings(message) : told;
    Reading reading = judgement.of(message, findings, chances, signs, danger.isPresent());
    evidence.check(message, reading, chances, signs, findings);
    segments
        .of(message.utterance(), message.mentions(), context)
        .ifPresent(finding -> findings.add(0, finding));
    for (Mention mention : message.mentions()) {
      mention
          .relation()
          .ifPresent(relation ->
              findings.add(
                  new Fact.Relates(mention.technology(), relation), mention.from(), mention.to()));
    }
    generalizes(message, reading, findings);
    var names = new LinkedHashSet<String>();
    message.mentions().forEach(mention -> names.add(mention.technology()));
    List<Finding> heard = findings.inOrder();
    return new Heard(
        message.text(),
        reading.intent(),
        reading.stance(),
        reading.generalization(),
        reading.polarity(),
        heard,
        List.copyOf(names),
        signs,
        ScaleEar.number(message),
        Counts.ratio(message).of(),
        Clauses.of(message),
        Becauses.of(message, reading, heard, danger));
  }

  /// The sweeping word, not the sentence it stands in; a whole that can be counted is none.
  private static void generalizes(Message message, Reading reading, Findings findings) {
    if (reading.generalization()) {
      message.hits().of(Cue.GENERAL).stream()
          .filter(hit -> message.hits().of(Cue.GENERAL_DOUBT).stream().noneMatch(hit::overlaps))
          .findFirst()
          .or(() -> message.hits().first(Cue.GENERAL))
          .or(() -> message.hits().first(Cue.WHOLE_FIELD))
          .ifPresentOrElse(
              found -> findings.add(new Fact.Generalizes(message.words(found)), found),
              () -> {
                Piece first = Clauses.pieces(message).getFirst();
                String words = message.words(first.from(), first.to());
                findings.add(new Fact.Generalizes(words), first.from(), first.to());
              });
    }
  }

  private Message message(String text, Optional<QuestionId> context) {
    Utterance utterance = Utterance.of(text);
    List<Mention> mentions = relations.of(utterance, technologies.find(utterance), context);
    boolean[] technology = new boolean[utterance.size()];
    for (Mention mention : mentions) {
      java.util.Arrays.fill(technology, mention.from(), mention.to(), true);
    }
    Hits hits = lookout.find(utterance, technology);
    return new Message(utterance, context, hits, mentions, Numbers.in(utterance));
  }

  private Findings facts(Message message) {
    var findings = new Findings(message);
    if (message.size() > 0) {
      for (Ear ear : ears) {
        ear.listen(message, findings);
      }
    }
    return findings;
  }

  private Features features(Message message, Findings findings) {
    return Features.of(message, findings.has(Fact.Evidence.class), tuning);
  }
}
