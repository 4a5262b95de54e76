package bearings.rephrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Decides whether another wording of a line may be said in its place. Strict: a wording that might
/// say something else is refused, however good it is.
public final class Verifier {
  private final Guide guide;
  private final Vocabulary vocabulary;
  private final List<Rule> rules;

  public Verifier(Guide guide) {
    this.guide = guide;
    this.vocabulary = guide.vocabulary();
    Guide.Bounds bounds = guide.bounds();
    Guide.Words words = guide.words();
    var all = new ArrayList<Rule>();
    Set<String> loose = vocabulary.named(words.loose());
    Set<String> light = vocabulary.named(words.light());
    Set<String> turning = vocabulary.named(words.turning());
    all.add(new Placeholders());
    all.add(new Digits());
    all.add(new Links());
    all.add(new Questions(words.asking()));
    all.add(new Structure());
    all.add(new Length(bounds.shortest(), bounds.longest(), bounds.slack()));
    all.add(
        new Language(
            words.alphabet().codePoints().boxed().collect(Collectors.toSet()), words.foreign()));
    new TreeMap<>(words.additions())
        .forEach((reason, phrases) -> all.add(new Additions(reason, phrases)));
    all.add(new Modality(vocabulary.named(words.counted()), vocabulary.named(words.kept())));
    all.add(new Certainty(words.lasting(), words.fresh(), words.future()));
    all.add(
        new Commands(
            words.commands().verbs(),
            words.commands().openers(),
            words.commands().other(),
            words.commands().answering()));
    all.add(new Wholes(words.wholes().negations(), words.wholes().all()));
    all.add(new Numerals(words.numbers()));
    all.add(new Scope(turning, words.empty(), loose, bounds.scope()));
    all.add(new Persons(words.people()));
    all.add(new Exchanged(words.apart()));
    all.add(new Content(light, vocabulary.named(words.filling())));
    all.add(new Sequels(words.sequels(), words.parting()));
    all.add(new Governed(words.governing().relations(), words.governing().skipped()));
    all.add(new Between(loose, light));
    all.add(new Order(bounds.breaks(), loose, light, words.ties()));
    this.rules = List.copyOf(all);
  }

  /// By what it judges.
  public Guide guide() {
    return guide;
  }

  /// Why a wording may not be said in a line's place; empty where it may.
  ///
  /// @param line a masked line
  /// @param wording the same line in other words
  public Optional<Refusal> refusal(String line, String wording) {
    Reading said = Reading.of(line, vocabulary);
    Reading after = guide.thesaurus().inTermsOf(Reading.of(wording, vocabulary), said);
    Reading before = guide.thesaurus().inTermsOf(said, after);
    return rules.stream().filter(rule -> !rule.holds(before, after)).map(Rule::reason).findFirst();
  }

  /// Why a wording may not be said in a line's place, where each was masked on its own: what they
  /// hide must be the same, in the same order.
  public Optional<Refusal> refusal(Masked line, Masked wording) {
    List<String> before = line.hidden().stream().map(Masked.Hidden::text).toList();
    List<String> after = wording.hidden().stream().map(Masked.Hidden::text).toList();
    return before.equals(after)
        ? refusal(line.text(), wording.text())
        : Optional.of(Refusal.PLACEHOLDERS);
  }

  /// What a wording says besides or instead, for whoever keeps the lists of words.
  public String difference(String line, String wording) {
    Reading said = Reading.of(line, vocabulary);
    Reading other = guide.thesaurus().inTermsOf(Reading.of(wording, vocabulary), said);
    List<String> before = guide.thesaurus().inTermsOf(said, other).ideas();
    List<String> after = other.ideas();
    return "without " + besides(before, after) + ", with " + besides(after, before);
  }

  private static List<String> besides(List<String> some, List<String> others) {
    return some.stream().filter(idea -> !others.contains(idea)).distinct().toList();
  }
}
