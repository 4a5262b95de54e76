package bearings.content;

import bearings.hearing.Example;
import bearings.hearing.Lexicon;
import bearings.hearing.TradeWords;
import bearings.hearing.Warning;
import bearings.knowledge.Catalogue;
import bearings.rephrase.Guide;
import bearings.speech.Translations;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// What the files of a prompts folder say, each read by its reader, whether or not it is fit for
/// use.
///
/// @param version the folder's fingerprint when they were read
record Contents(
    Folder folder,
    Messages messages,
    Translations translations,
    LimitsReader.Settings settings,
    BannedWords banned,
    Lexicon lexicon,
    List<Example> examples,
    List<Warning> warnings,
    TradeWords tradeWords,
    Catalogue catalogue,
    Guide rephrasing,
    String version) {
  Contents {
    examples = List.copyOf(examples);
    warnings = List.copyOf(warnings);
  }

  /// Reads all files; the two largest parts side by side, because a person waits for it.
  static Contents read(Folder folder, Problems problems) {
    CompletableFuture<Catalogue> catalogue =
        CompletableFuture.supplyAsync(() -> KnowledgeReader.read(folder, problems));
    CompletableFuture<String> version = CompletableFuture.supplyAsync(folder::fingerprint);
    var hearing = new HearingReader(folder, problems);
    return new Contents(
        folder,
        MessagesReader.read(folder, problems),
        TranslationsReader.read(folder, problems),
        LimitsReader.read(folder, problems),
        BannedWords.read(folder, problems),
        hearing.lexicon(),
        hearing.examples(),
        hearing.warnings(),
        TradeWordsReader.read(folder, problems),
        catalogue.join(),
        RephraseReader.read(folder, problems),
        version.join());
  }

  /// Everything that a writer should know about, beyond what keeps the coach from working.
  void lint(Problems problems) {
    messagesLint(problems).check();
    new VariantsLint(folder, messages, rephrasing, problems).check();
    HearingLint.check(folder, lexicon.entries(), problems);
    manners(PlaybookReader.PLAYBOOK, problems);
    manners(PlaybookReader.WORTH, problems);
  }

  /// What is said from the knowledge keeps the manners of the messages.
  private void manners(String file, Problems problems) {
    List<String> lines = folder.lines(file, problems);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.strip().startsWith("#")) {
        continue;
      }
      int number = i + 1;
      if (line.contains("!")) {
        problems.add(
            folder.problem(file, number, "has an exclamation mark; the coach does not shout"));
      }
      banned
          .in(line)
          .ifPresent(word ->
              problems.add(folder.problem(file, number, "says '" + word + "', which is banned")));
    }
  }

  /// Reports lines that the coach says and nobody has worded: without them it would fall silent.
  void missingLines(Problems problems) {
    messagesLint(problems).missing();
  }

  private MessagesLint messagesLint(Problems problems) {
    return new MessagesLint(
        folder, messages, Agreed.byTheEngine(), settings.form(), banned, problems);
  }
}
