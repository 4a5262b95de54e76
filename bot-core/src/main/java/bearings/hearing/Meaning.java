package bearings.hearing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Decides whether a name that is an ordinary word too means the technology.
final class Meaning {
  private static final int NEAR = 15;
  private static final int LISTED = 3;
  private static final int BEFORE = 2;
  private static final int AFTER = 2;
  private static final int LONGEST_USE = 5;

  private final PhraseTable<Boolean> use = new PhraseTable<>();

  Meaning(TradeWords words) {
    words.phrases(TradeCue.USE).forEach(phrase -> use.add(phrase.phrase(), true));
  }

  /// The matches that mean a technology. Clear names are decided first and speak for the others;
  /// then names in doubt speak for one another where they stand in a row.
  List<Names.Match> meant(Utterance utterance, List<Names.Match> matches) {
    var clear = new ArrayList<Names.Match>();
    var doubtful = new ArrayList<Names.Match>();
    for (Names.Match match : matches) {
      (match.name().hint().isEmpty() ? clear : doubtful).add(match);
    }
    if (doubtful.isEmpty()) {
      return clear;
    }
    var meant = new ArrayList<>(clear);
    var open = new ArrayList<Names.Match>();
    for (Names.Match match : doubtful) {
      Hint hint = match.name().hint().orElseThrow();
      if (refused(utterance, match, hint.unless())) {
        continue;
      }
      (shown(utterance, match, hint, clear) ? meant : open).add(match);
    }
    for (Names.Match match : open) {
      if (inRow(utterance, match, meant) || inRow(utterance, match, open)) {
        meant.add(match);
      }
    }
    return meant;
  }

  private boolean shown(
      Utterance utterance, Names.Match match, Hint hint, List<Names.Match> clear) {
    for (Hint.By by : hint.by()) {
      boolean shows =
          switch (by) {
            case ALWAYS -> true;
            case TECHNOLOGY -> within(match, clear, NEAR);
            case LISTED -> inRow(utterance, match, clear);
            case USE -> used(utterance, match);
            case CAPITAL -> capital(utterance, match);
            case CAPS -> utterance.token(match.from()).allCaps();
          };
      if (shows) {
        return true;
      }
    }
    return anyOf(utterance, hint.near());
  }

  private static boolean refused(Utterance utterance, Names.Match match, Set<String> unless) {
    if (match.to() - match.from() == 1 && tiedLetter(utterance, match.from())) {
      return true;
    }
    for (int i = match.from() - BEFORE; i < match.to() + AFTER; i++) {
      boolean inside = i >= match.from() && i < match.to();
      if (!inside && unless.contains(utterance.word(i)) && !cut(utterance, match, i)) {
        return true;
      }
    }
    return false;
  }

  /// Whether a mark stands between the name and a word beside it.
  private static boolean cut(Utterance utterance, Names.Match match, int at) {
    int from = Math.min(match.to() - 1, at);
    int to = Math.max(match.from(), at) + 1;
    return utterance.breaks(from, to, Token.Break.CLAUSE);
  }

  /// A letter tied to another by "&" or a stop, as in "R&D".
  private static boolean tiedLetter(Utterance utterance, int at) {
    if (utterance.word(at).length() != 1) {
      return false;
    }
    char after = utterance.token(at).joint();
    char before = at > 0 ? utterance.token(at - 1).joint() : ' ';
    return after == '&'
        || before == '&'
        || after == '.'
        || before == '.'
        || before == '-'
        || after == '-';
  }

  private boolean used(Utterance utterance, Names.Match match) {
    for (int from = Math.max(0, match.from() - LONGEST_USE); from < match.from(); from++) {
      for (PhraseTable.Found<Boolean> found : use.startingAt(utterance, from)) {
        if (found.to() == match.from()) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean capital(Utterance utterance, Names.Match match) {
    Token token = utterance.token(match.from());
    return token.capital() && (token.word().length() == 1 || !token.startsSentence());
  }

  private static boolean within(Names.Match match, List<Names.Match> others, int words) {
    for (Names.Match other : others) {
      if (other != match && distance(match, other) <= words) {
        return true;
      }
    }
    return false;
  }

  /// Whether another name stands directly beside this one, with at most an "and" between.
  private static boolean inRow(Utterance utterance, Names.Match match, List<Names.Match> others) {
    for (Names.Match other : others) {
      if (other == match) {
        continue;
      }
      int from = Math.min(match.to(), other.to());
      int to = Math.max(match.from(), other.from());
      if (to - from < LISTED - 1 && !utterance.breaks(from - 1, to + 1, Token.Break.SENTENCE)) {
        return true;
      }
    }
    return false;
  }

  private static int distance(Names.Match a, Names.Match b) {
    return Math.max(a.from(), b.from()) - Math.min(a.to(), b.to());
  }

  private static boolean anyOf(Utterance utterance, Set<String> words) {
    if (words.isEmpty()) {
      return false;
    }
    for (Token token : utterance.tokens()) {
      if (words.contains(token.word())) {
        return true;
      }
    }
    return false;
  }
}
