package bearings.hearing;

import bearings.casefile.EvidenceKind;
import bearings.casefile.Fact;
import bearings.casefile.QuestionId;
import bearings.casefile.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;

/// Hears what each of several lost bids missed, gathered by what was missing: one sentence a bid
/// ("telecom: sql test. energy: wanted spark"), counted ("two wanted SQL, one wanted Spark"), or as
/// a list ("3 bids: Spark, Snowflake and Spark").
final class LostBidsEar {
  /// Bids that missed the same.
  private record Group(int count, boolean counted, TreeSet<String> technologies, Piece piece) {}

  /// Whether lost bids were told apart by technology.
  boolean heard(Message message, List<EvidenceItem> items, Findings findings) {
    boolean asked = message.answers(QuestionId.BIDS);
    Optional<EvidenceItem> lost =
        items.stream().filter(item -> item.kind() == EvidenceKind.LOST_BID).findFirst();
    if (!asked && lost.isEmpty()) {
      return false;
    }
    OptionalInt named = lost.map(item -> item.count().count()).orElse(OptionalInt.empty());
    List<Group> groups = list(message, named);
    if (groups.isEmpty()) {
      groups = groups(message, asked);
    }
    int sum = groups.stream().mapToInt(Group::count).sum();
    boolean counted = groups.stream().allMatch(Group::counted);
    boolean some =
        groups.size() == 1
            && named.orElse(0) > sum
            && (sum > 1 || ofOthers(message, groups.getFirst().piece));
    boolean several = groups.size() > 1 || some;
    if (!several || !(asked || counted) || (named.orElse(0) > 1 && sum > named.getAsInt())) {
      return false;
    }
    int total = Math.max(sum, named.orElse(sum));
    for (Group group : joined(groups)) {
      var fact =
          new Fact.Evidence(
              true,
              EvidenceKind.LOST_BID,
              OptionalInt.of(group.count),
              OptionalInt.of(total),
              group.technologies);
      findings.add(fact, group.piece.from(), group.piece.to());
    }
    return true;
  }

  /// "one wanted RAG, the other was too expensive": of the others something else is told.
  private static boolean ofOthers(Message message, Piece piece) {
    return message.hits().within(Cue.OTHER_ONES, piece.to(), message.size()).isPresent();
  }

  /// "3 bids: Spark, Snowflake and Spark": as many names as bids.
  private static List<Group> list(Message message, OptionalInt named) {
    var all = new ArrayList<Group>();
    int last = -1;
    for (Mention mention : missing(message, new Piece(0, message.size()))) {
      if (last >= 0 && !listed(message, last, mention.from())) {
        return List.of();
      }
      last = mention.to();
      all.add(group(1, true, mention.technology(), new Piece(mention.from(), mention.to())));
    }
    boolean alone = message.answers(QuestionId.BIDS) && named.isEmpty();
    return all.size() > 1 && (alone || named.orElse(0) == all.size()) ? all : List.of();
  }

  /// Whether only a comma or "and" stands between two names.
  private static boolean listed(Message message, int last, int from) {
    boolean and = from - last == 1 && message.word(last).equals("and");
    boolean comma = from == last && message.utterance().token(from).before() == Token.Break.COMMA;
    return and || comma;
  }

  private static List<Group> groups(Message message, boolean asked) {
    var all = new ArrayList<Group>();
    for (Piece sentence : Piece.of(message.utterance(), Token.Break.SENTENCE)) {
      List<Group> counted = counted(message, sentence);
      List<Mention> names = missing(message, sentence);
      if (!counted.isEmpty()) {
        all.addAll(counted);
      } else if (asked && !names.isEmpty()) {
        var technologies = new TreeSet<String>();
        names.forEach(name -> technologies.add(name.technology()));
        all.add(new Group(1, false, technologies, sentence));
      }
    }
    return all;
  }

  /// The clauses of a sentence that each count bids and name what they missed.
  private static List<Group> counted(Message message, Piece sentence) {
    var all = new ArrayList<Group>();
    int from = sentence.from();
    for (int i = from + 1; i <= sentence.to(); i++) {
      boolean cut =
          i == sentence.to()
              || message.utterance().token(i).before() != Token.Break.NONE
              || (message.word(i).equals("and") && Numbers.isNumber(message.word(i + 1)));
      if (cut) {
        Piece piece = new Piece(from, i);
        from = i;
        List<Mention> names = missing(message, piece);
        Optional<Numbers.Number> number =
            message.numbers().stream()
                .filter(n ->
                    n.from() >= piece.from()
                        && !names.isEmpty()
                        && n.to() <= names.getFirst().from())
                .filter(n -> n.whole() && n.unit().isEmpty() && n.from() - piece.from() < 3)
                .findFirst();
        boolean one = number.isEmpty() && !names.isEmpty() && ordinal(message, piece);
        if (number.isPresent() || one) {
          var technologies = new TreeSet<String>();
          names.forEach(name -> technologies.add(name.technology()));
          int count = number.map(n -> (int) n.value()).orElse(1);
          all.add(new Group(count, true, technologies, piece));
        }
      }
    }
    return all;
  }

  /// "the first one sql, the second snowflake".
  private static boolean ordinal(Message message, Piece piece) {
    for (int i = piece.from(); i < Math.min(piece.from() + 2, piece.to()); i++) {
      switch (message.word(i)) {
        case "first", "second", "third", "fourth", "last", "other" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  private static List<Mention> missing(Message message, Piece piece) {
    return message.mentions().stream()
        .filter(mention -> mention.from() >= piece.from() && mention.to() <= piece.to())
        .filter(mention -> mention.relation().filter(Relation.HAS::equals).isEmpty())
        .toList();
  }

  private static Group group(int count, boolean counted, String technology, Piece piece) {
    return new Group(count, counted, new TreeSet<>(List.of(technology)), piece);
  }

  /// Groups that missed the same made one.
  private static List<Group> joined(List<Group> groups) {
    var joined = new ArrayList<Group>();
    for (Group group : groups) {
      int same = -1;
      for (int i = 0; i < joined.size(); i++) {
        same = joined.get(i).technologies.equals(group.technologies) ? i : same;
      }
      if (same < 0) {
        joined.add(group);
      } else {
        Group first = joined.get(same);
        joined.set(
            same,
            new Group(first.count + group.count, first.counted, first.technologies, first.piece));
      }
    }
    return joined;
  }
}
