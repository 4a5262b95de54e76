package bearings.hearing;

import bearings.knowledge.Catalogue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the technologies that a message names: the longest name wins, misspelt names count, and a
/// name that is an ordinary word too counts where the text shows that the technology is meant.
public final class Technologies {
  private static final int LONGEST_WINDOW = 3;
  private static final int SHORTEST_WINDOW = 8;

  private final Names names;
  private final Spelling spelling;
  private final Meaning meaning;
  private final Set<String> ordinary;

  public Technologies(Catalogue catalogue, TradeWords words) {
    this.names = new Names(catalogue.technologies().values(), words.ambiguous());
    this.ordinary = new HashSet<>(words.ordinary());
    this.spelling = new Spelling(names, ordinary);
    this.meaning = new Meaning(words);
  }

  /// Every technology named, in the order of the message; none overlaps another.
  public List<Mention> find(Utterance utterance) {
    boolean[] plain = plain(utterance);
    List<Names.Match> matches = spelledRight(utterance, plain);
    boolean[] taken = new boolean[plain.length];
    matches.forEach(match -> take(taken, match));
    guess(utterance, matches, taken, plain);
    if (matches.isEmpty()) {
      return List.of();
    }
    return meaning.meant(utterance, matches).stream()
        .sorted(Comparator.comparingInt(Names.Match::from))
        .map(match -> mention(utterance, match))
        .toList();
  }

  private List<Names.Match> spelledRight(Utterance utterance, boolean[] plain) {
    var matches = new ArrayList<Names.Match>();
    for (int at = 0; at < utterance.size(); ) {
      Optional<Names.Match> match = names.longest(utterance, at);
      if (match.isEmpty()) {
        match = names.split(utterance, at, plain);
      }
      match.ifPresent(matches::add);
      at = match.map(Names.Match::to).orElse(at + 1);
    }
    return matches;
  }

  private void guess(
      Utterance utterance, List<Names.Match> matches, boolean[] taken, boolean[] plain) {
    boolean[] odd = odd(taken, plain);
    for (int at = 0; at < odd.length; at++) {
      if (oddAhead(odd, at)) {
        Optional<Names.Match> match = guess(utterance, at, taken, odd);
        if (match.isPresent()) {
          Names.Match found = match.get();
          matches.removeIf(other -> other.from() < found.to() && found.from() < other.to());
          matches.add(found);
          take(taken, found);
          at = found.to() - 1;
        }
      }
    }
  }

  /// The best guess at a misspelt name of up to three words that starts here: the longest. One of
  /// its words at least is odd; others may be names themselves ("open-wieght llms").
  private Optional<Names.Match> guess(
      Utterance utterance, int from, boolean[] taken, boolean[] odd) {
    Names.Match best = null;
    boolean unknown = false;
    boolean named = false;
    String whole = "";
    for (int at = from; at < Math.min(from + LONGEST_WINDOW, odd.length); at++) {
      Token token = utterance.token(at);
      if (at > from && token.before() != Token.Break.NONE) {
        break;
      }
      whole = at == from ? token.word() : whole + token.word();
      unknown |= odd[at];
      named |= taken[at];
      int words = at + 1 - from;
      if (!unknown || (words > 1 && whole.length() < SHORTEST_WINDOW)) {
        continue;
      }
      Optional<Spelling.Guess> guess = spelling.guess(whole);
      if (guess.isPresent() && fits(guess.get(), words, named, utterance, from)) {
        best = new Names.Match(guess.get().name(), from, at + 1);
      }
    }
    return Optional.ofNullable(best);
  }

  /// Whether an odd word stands in the window that starts here.
  private static boolean oddAhead(boolean[] odd, int from) {
    for (int at = from; at < Math.min(from + LONGEST_WINDOW, odd.length); at++) {
      if (odd[at]) {
        return true;
      }
    }
    return false;
  }

  /// The words that are neither part of a name nor ordinary.
  private static boolean[] odd(boolean[] taken, boolean[] plain) {
    var odd = new boolean[taken.length];
    for (int i = 0; i < odd.length; i++) {
      odd[i] = !taken[i] && !plain[i];
    }
    return odd;
  }

  /// The words that cannot be a misspelt name alone: ordinary ones, numbers, and very short ones.
  private boolean[] plain(Utterance utterance) {
    var plain = new boolean[utterance.size()];
    for (int i = 0; i < plain.length; i++) {
      Token token = utterance.token(i);
      plain[i] =
          token.word().length() < 3
              || token.startsWithDigit()
              || ordinary.contains(PhraseTable.plain(token.word()));
    }
    return plain;
  }

  /// A guess is one at a name of as many words. With a single slip a name may also be typed in one
  /// word that is written in two, or be tied that is written in one.
  private static boolean fits(
      Spelling.Guess guess, int words, boolean named, Utterance utterance, int from) {
    if (guess.name().takes(words)) {
      return true;
    }
    boolean tied = words == 1 || utterance.token(from).joined();
    return guess.slips() == 1 && tied && !named;
  }

  private static void take(boolean[] taken, Names.Match match) {
    for (int i = match.from(); i < match.to(); i++) {
      taken[i] = true;
    }
  }

  private static Mention mention(Utterance utterance, Names.Match match) {
    String words = utterance.words(match.from(), match.to());
    return new Mention(
        match.name().technology(), match.from(), match.to(), words, Optional.empty());
  }
}
