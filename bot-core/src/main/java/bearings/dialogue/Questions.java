package bearings.dialogue;

import bearings.casefile.EvidenceKind;
import bearings.casefile.Fact;
import bearings.casefile.QuestionId;
import bearings.casefile.Relation;
import bearings.casefile.Temperament;
import bearings.heuristic.Grounds;
import bearings.heuristic.WhichOne;
import bearings.knowledge.Segment;
import bearings.speech.Line;
import bearings.speech.Say;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Words each question for the case at hand, and offers choices where they help.
final class Questions {
  private static final int SEGMENTS_OFFERED = 3;

  private final Grounds grounds;

  Questions(Grounds grounds) {
    this.grounds = grounds;
  }

  /// A question as it is put.
  ///
  /// @param stuck whether it has been put before without an answer: choices are offered then where
  ///   there are any
  Question of(QuestionId id, Session session, boolean stuck) {
    return new Question(id, prompt(id, session), choices(id, session, stuck));
  }

  private Say prompt(QuestionId id, Session session) {
    return switch (id) {
      case OPEN -> Say.of(Line.ASK_OPEN);
      case FOR -> Say.of(Line.ASK_FOR);
      case AGAINST -> Say.of(Line.ASK_AGAINST);
      case CLIENTS -> Say.of(Line.ASK_CLIENTS);
      case BIDS -> Say.of(lostBids(session) ? Line.ASK_BIDS : Line.ASK_LOSSES);
      case SEGMENT -> Say.of(Line.ASK_SEGMENT);
      case COMPARE -> Say.of(Line.ASK_COMPARE);
      case URGENT -> Say.of(Line.ASK_URGENT);
      case TEMPER -> Say.of(Line.ASK_TEMPER);
      case ENJOY -> Say.of(Line.ASK_ENJOY);
      case SKILLS -> Say.of(Line.ASK_SKILLS);
      case TIME ->
          session
              .file()
              .fact(Fact.Hours.class)
              .map(hours -> Say.of(Line.ASK_TIME_REALLY).with("hours", hours.perWeek()))
              .orElseGet(() -> Say.of(Line.ASK_TIME));
      case ENERGY -> Say.of(Line.ASK_ENERGY);
      case SCALE ->
          session
              .file()
              .fact(Fact.Felt.class)
              .map(felt -> Say.of(Line.ASK_SCALE_AGAIN).with("felt", felt.level()))
              .orElseGet(() -> Say.of(Line.ASK_SCALE));
      case WHY_NOT_LOWER ->
          Say.of(Line.ASK_WHY_NOT_LOWER)
              .with("felt", session.file().fact(Fact.Felt.class).map(Fact.Felt::level).orElse(0));
      case ACCEPT -> Say.of(session.progress().reviewing() ? Line.ASK_GO_ON : Line.ASK_ACCEPT);
      case IFTHEN -> Say.of(Line.ASK_IFTHEN);
      case CHECKIN -> Say.of(Line.ASK_CHECKIN);
      case SAFETY -> Say.of(Line.ASK_SAFETY);
      case CLARIFY -> clarify(session);
    };
  }

  private static boolean lostBids(Session session) {
    return session.file().evidence(true).stream()
        .anyMatch(item -> item.kind() == EvidenceKind.LOST_BID);
  }

  private Say clarify(Session session) {
    var own = session.file().segment();
    var other = WhichOne.pulledTowards(session.file(), grounds);
    if (own.isEmpty() || other.isEmpty()) {
      return Say.of(Line.ASK_SEGMENT);
    }
    return Say.of(Line.ASK_CLARIFY)
        .with("own", inWords(own.get()))
        .with("other", inWords(other.get()));
  }

  private String inWords(Segment segment) {
    return grounds.catalogue().profile(segment).inWords();
  }

  private List<Choice> choices(QuestionId id, Session session, boolean stuck) {
    return switch (id) {
      case SEGMENT -> segments(session, stuck);
      case CLARIFY -> clarifyChoices(session);
      case TEMPER ->
          List.of(
              choice(id, Temperament.EARLY_ADOPTER.id(), Line.LABEL_QUICK),
              choice(id, Temperament.DEEP_WORKER.id(), Line.LABEL_DEEP),
              choice(id, Temperament.UNCLEAR.id(), Line.LABEL_DEPENDS));
      case ACCEPT ->
          session.progress().reviewing()
              ? List.of(
                  choice(id, "yes", Line.LABEL_KEEP),
                  choice(id, "smaller", Line.LABEL_SMALLER),
                  choice(id, "other", Line.LABEL_OTHER),
                  choice(id, "finish", Line.LABEL_FINISH))
              : List.of(
                  choice(id, "yes", Line.LABEL_ACCEPT),
                  choice(id, "smaller", Line.LABEL_SMALLER),
                  choice(id, "other", Line.LABEL_OTHER));
      case CHECKIN ->
          List.of(
              choice(id, "done", Line.LABEL_DONE),
              choice(id, "partly", Line.LABEL_PARTLY),
              choice(id, "missed", Line.LABEL_MISSED),
              choice(id, Answers.LATER.answer(), Line.LABEL_LATER));
      case SAFETY ->
          List.of(
              choice(id, "safe", Line.LABEL_SAFE),
              choice(id, "unsure", Line.LABEL_UNSURE),
              choice(id, "unsafe", Line.LABEL_UNSAFE));
      case FOR ->
          stuck
              ? List.of(
                  choice(id, EvidenceKind.LOST_BID.id(), Line.LABEL_LOST_BID),
                  choice(id, EvidenceKind.ASKED_FOR.id(), Line.LABEL_ASKED_FOR),
                  choice(id, EvidenceKind.BRIEF.id(), Line.LABEL_POSTS),
                  choice(id, Answers.NOTHING, Line.LABEL_NOTHING_HAPPENED),
                  choice(id, Answers.UNKNOWN, Line.LABEL_UNKNOWN))
              : List.of();
      case AGAINST, CLIENTS ->
          stuck
              ? List.of(
                  choice(id, EvidenceKind.RENEWAL.id(), Line.LABEL_STAYED),
                  choice(id, EvidenceKind.PRAISE.id(), Line.LABEL_PRAISED),
                  choice(id, "lost", Line.LABEL_LEFT),
                  choice(id, Answers.NOTHING, Line.LABEL_NOTHING_HAPPENED),
                  choice(id, Answers.UNKNOWN, Line.LABEL_UNKNOWN))
              : List.of();
      case URGENT ->
          stuck
              ? List.of(
                  choice(id, "late", Line.LABEL_LATE),
                  choice(id, "wrong", Line.LABEL_WRONG),
                  choice(id, "costly", Line.LABEL_COSTLY),
                  choice(id, Answers.NOTHING, Line.LABEL_NOTHING_URGENT),
                  choice(id, Answers.UNKNOWN, Line.LABEL_UNKNOWN))
              : List.of();
      case OPEN, BIDS, COMPARE, ENJOY, SKILLS, TIME, ENERGY, SCALE, WHY_NOT_LOWER, IFTHEN ->
          List.of();
    };
  }

  private List<Choice> clarifyChoices(Session session) {
    var choices = new ArrayList<Choice>();
    session.file().segment().ifPresent(own -> choices.add(segment(QuestionId.CLARIFY, own)));
    WhichOne.pulledTowards(session.file(), grounds)
        .ifPresent(other -> choices.add(segment(QuestionId.CLARIFY, other)));
    choices.add(choice(QuestionId.CLARIFY, Answers.UNKNOWN, Line.LABEL_UNKNOWN));
    return choices;
  }

  /// The segments that were touched so far, then the whole field and "not sure"; all eight where
  /// fewer than two were touched or the question is stuck.
  private List<Choice> segments(Session session, boolean stuck) {
    Set<Segment> near = new LinkedHashSet<>();
    for (String name :
        session.file().technologies(Relation.HAS, Relation.LACKS, Relation.ASKED_FOR)) {
      touched(name).ifPresent(near::add);
    }
    session
        .file()
        .facts(Fact.Mentions.class)
        .forEach(m -> touched(m.technology()).ifPresent(near::add));
    var choices = new ArrayList<Choice>();
    if (near.size() < 2 || stuck) {
      for (Segment segment : Segment.values()) {
        choices.add(segment(QuestionId.SEGMENT, segment));
      }
    } else {
      near.stream()
          .limit(SEGMENTS_OFFERED)
          .forEach(s -> choices.add(segment(QuestionId.SEGMENT, s)));
      choices.add(choice(QuestionId.SEGMENT, Answers.WHOLE_FIELD, Line.LABEL_WHOLE_FIELD));
    }
    choices.add(choice(QuestionId.SEGMENT, Answers.UNKNOWN, Line.LABEL_UNKNOWN));
    return choices;
  }

  private Optional<Segment> touched(String technology) {
    return grounds
        .catalogue()
        .technology(technology)
        .filter(t -> t.segments().size() <= 2)
        .flatMap(t -> t.segments().stream().sorted().findFirst());
  }

  private Choice segment(QuestionId id, Segment segment) {
    return new Choice(
        Answers.id(id, segment.id()),
        Say.of(Line.LABEL_SEGMENT).with("segment", grounds.catalogue().profile(segment).label()));
  }

  static Choice choice(QuestionId id, String answer, Line label) {
    return new Choice(Answers.id(id, answer), Say.of(label));
  }
}
