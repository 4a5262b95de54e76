package bearings.rephrase;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Everything in `prompts/rephrase`: what a model is asked, what it is never shown, and by which
/// words its answers are judged.
///
/// @param instructions what the model is told before it sees a line
/// @param language of the lines, such as `en`
/// @param danger beginnings of the keys of lines that are said to somebody in danger; a reply with
///   one of them stays as it is
/// @param never beginnings of the keys of lines that are said to the letter
/// @param leastWords a line with fewer words of its own is not worth a question
/// @param vocabulary what its words have to do with each other
/// @param thesaurus what else may be said for its words
/// @param bounds how far a wording may go
/// @param words lists of words for single rules
public record Guide(
    String instructions,
    String language,
    List<String> danger,
    List<String> never,
    int leastWords,
    Vocabulary vocabulary,
    Thesaurus thesaurus,
    Bounds bounds,
    Words words) {
  public Guide {
    danger = List.copyOf(danger);
    never = List.copyOf(never);
  }

  /// How far a wording may go.
  ///
  /// @param shortest the least share of the line's length
  /// @param longest the greatest
  /// @param slack so many characters more or fewer are always fine
  /// @param breaks how often two ideas may follow each other that did not before
  /// @param scope how much of what stands around a negation must have stood there before
  public record Bounds(double shortest, double longest, int slack, int breaks, double scope) {}

  /// Lists of words for single rules.
  ///
  /// @param additions phrases that may never come in, by the reason for which they are refused
  /// @param alphabet the letters of the language
  /// @param foreign words that mark another language
  /// @param counted ideas that must be there as often
  /// @param kept ideas that must neither come nor go
  /// @param turning ideas that turn what stands around them
  /// @param empty words that turn what stands before them
  /// @param loose ideas that may stand anywhere
  /// @param light ideas that may come and go
  /// @param filling ideas that may come, but not into a question, and do not go
  /// @param lasting words that do not all go, as those for what can be
  /// @param fresh words that do not come in alone
  /// @param commands words with which a command begins
  /// @param wholes words for all, and those that deny it
  /// @param numbers words for numbers
  /// @param governing words that say what a placeholder is to the rest
  /// @param future words for what will be
  /// @param sequels words before what comes earlier or later, or is compared
  /// @param parting those of them of which nothing comes to the other side
  /// @param apart groups of words of which one must not take the place of another
  /// @param ties words that tie two ideas
  /// @param asking words that ask
  /// @param people words for people
  public record Words(
      Map<Refusal, List<String>> additions,
      String alphabet,
      Set<String> foreign,
      Set<String> counted,
      Set<String> kept,
      Set<String> turning,
      Set<String> empty,
      Set<String> loose,
      Set<String> light,
      Set<String> filling,
      List<Mark> lasting,
      List<Mark> fresh,
      Commands commands,
      Wholes wholes,
      Set<String> numbers,
      Governing governing,
      Future future,
      Set<String> sequels,
      Set<String> parting,
      List<List<Set<String>>> apart,
      Ties ties,
      Asking asking,
      People people) {
    public Words {
      additions = Map.copyOf(additions);
      foreign = Set.copyOf(foreign);
      counted = Set.copyOf(counted);
      kept = Set.copyOf(kept);
      turning = Set.copyOf(turning);
      empty = Set.copyOf(empty);
      loose = Set.copyOf(loose);
      light = Set.copyOf(light);
      filling = Set.copyOf(filling);
      lasting = List.copyOf(lasting);
      fresh = List.copyOf(fresh);
      numbers = Set.copyOf(numbers);
      sequels = Set.copyOf(sequels);
      parting = Set.copyOf(parting);
      apart = List.copyOf(apart);
    }
  }

  /// Words that say what a placeholder is to the rest.
  ///
  /// @param relations groups of such words; those of one group say the same
  /// @param skipped words that may stand between it and the placeholder, as `your`
  public record Governing(List<Set<String>> relations, Set<String> skipped) {
    public Governing {
      relations = List.copyOf(relations);
      skipped = Set.copyOf(skipped);
    }
  }

  /// Words that neither come alone nor go altogether.
  ///
  /// @param words such words
  /// @param beside words that may be there in their place
  public record Mark(Set<String> words, Set<String> beside) {
    public Mark {
      words = Set.copyOf(words);
      beside = Set.copyOf(beside);
    }
  }

  /// Words with which a command begins.
  ///
  /// @param verbs what is told to be done, as `take`
  /// @param openers words that may stand before it, as `then`
  /// @param other two words that are no command, as `let us`
  /// @param answering verbs that tell somebody no more than to answer, as `name`
  public record Commands(
      Set<String> verbs, Set<String> openers, Set<String> other, Set<String> answering) {
    public Commands {
      answering = Set.copyOf(answering);
      other = Set.copyOf(other);
      verbs = Set.copyOf(verbs);
      openers = Set.copyOf(openers);
    }
  }

  /// Words for all.
  ///
  /// @param negations words that deny what comes next, as `not`
  /// @param all words of which they leave some, as `every`
  public record Wholes(Set<String> negations, Set<String> all) {
    public Wholes {
      negations = Set.copyOf(negations);
      all = Set.copyOf(all);
    }
  }

  /// Words for what will be.
  ///
  /// @param words such words, as `will`
  /// @param now who says with them what is done now, as `I`
  /// @param being words after which they say no more than what is, as `be`
  public record Future(Set<String> words, Set<String> now, Set<String> being) {
    public Future {
      words = Set.copyOf(words);
      now = Set.copyOf(now);
      being = Set.copyOf(being);
    }
  }

  /// Words that tie two ideas.
  ///
  /// @param joining join two things, as `and`
  /// @param relating say what the first is to the second, as `of`
  /// @param pronouns stand for something said before, so that a relating word says nothing of what
  ///   comes after them
  /// @param doing name who does something, as `by` in "named by a client"
  public record Ties(
      Set<String> joining, Set<String> relating, Set<String> pronouns, Set<String> doing) {
    public Ties {
      joining = Set.copyOf(joining);
      relating = Set.copyOf(relating);
      pronouns = Set.copyOf(pronouns);
      doing = Set.copyOf(doing);
    }
  }

  /// Words that ask.
  ///
  /// @param opening words at the beginning of a question for yes or no, as `is`
  /// @param joining words after which another one may begin, as `and`
  /// @param open words of other questions, as `what`; those of one list ask for the same
  /// @param choosing those of them that ask for one of what comes next, as `which`
  /// @param subjects words for who does something: right after a word that asks they show that it
  ///   only joins
  public record Asking(
      Set<String> opening,
      Set<String> joining,
      List<Set<String>> open,
      Set<String> choosing,
      Set<String> subjects) {
    public Asking {
      choosing = Set.copyOf(choosing);
      subjects = Set.copyOf(subjects);
      opening = Set.copyOf(opening);
      joining = Set.copyOf(joining);
      open = List.copyOf(open);
    }
  }

  /// Words for people and what they do.
  ///
  /// @param persons the words for each, as `i, me, my` and `you, your`
  /// @param staying a word for each who stays named where they are, as `you`
  /// @param owning words after which somebody owns what stands before, as in "the work of others"
  /// @param turns words at which a new part of a sentence begins, with somebody of its own
  /// @param acts free words for what somebody does all the same, as `say`, with their forms
  /// @param owners words that say whose the next thing is, as `my`
  /// @param whoever words that stand for the person right before them, as in "somebody who pays"
  /// @param suffering words after which something is done to whoever stands before, as `are`
  /// @param between words that may stand between the two, as `already`
  /// @param ongoing how a word ends for what somebody does just then, as in "are asking"
  /// @param towards words after which somebody is not who does the next thing, as `pays`
  public record People(
      List<Set<String>> persons,
      Set<String> staying,
      Set<String> owning,
      Set<String> turns,
      List<List<String>> acts,
      Set<String> owners,
      Set<String> whoever,
      Set<String> suffering,
      Set<String> between,
      String ongoing,
      Set<String> towards) {
    public People {
      persons = List.copyOf(persons);
      staying = Set.copyOf(staying);
      owning = Set.copyOf(owning);
      turns = Set.copyOf(turns);
      acts = List.copyOf(acts);
      owners = Set.copyOf(owners);
      whoever = Set.copyOf(whoever);
      suffering = Set.copyOf(suffering);
      between = Set.copyOf(between);
      towards = Set.copyOf(towards);
    }
  }
}
