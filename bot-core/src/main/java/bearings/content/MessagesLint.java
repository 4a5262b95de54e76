package bearings.content;

import bearings.speech.Phrase;
import bearings.speech.Template;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Holds the messages against what the engine says, and against how the coach speaks.
final class MessagesLint {
  private final Folder folder;
  private final Messages messages;
  private final Map<String, Agreed> agreed = new LinkedHashMap<>();
  private final Form form;
  private final BannedWords banned;
  private final Problems problems;

  MessagesLint(
      Folder folder,
      Messages messages,
      List<Agreed> agreed,
      Form form,
      BannedWords banned,
      Problems problems) {
    this.folder = folder;
    this.messages = messages;
    this.form = form;
    this.banned = banned;
    this.problems = problems;
    agreed.forEach(line -> this.agreed.put(line.key(), line));
  }

  void check() {
    missing();
    messages.places().forEach(this::line);
  }

  /// Reports each line that the engine says and nobody has worded, where its relatives stand.
  void missing() {
    for (String key : agreed.keySet()) {
      if (!messages.places().containsKey(key)) {
        wrong(lineOfRelatives(key), "the line '" + key + "' is missing; the coach says it");
      }
    }
  }

  private int lineOfRelatives(String key) {
    String family = key.contains(".") ? key.substring(0, key.indexOf('.') + 1) : key;
    return messages.places().entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(family))
        .mapToInt(entry -> entry.getValue().line())
        .max()
        .orElse(1);
  }

  private void line(String key, Messages.Place place) {
    Phrase phrase = messages.phrase(key);
    Agreed line = agreed.get(key);
    if (line == null) {
      String mend = YamlFields.mend(key, agreed.keySet());
      wrong(place.line(), "unknown key '" + key + "': the coach never says it" + mend);
    } else {
      placeholders(key, place, phrase, line);
    }
    variants(key, place, phrase);
    for (int i = 0; i < phrase.variants().size(); i++) {
      wording(key, place.variants().get(i), phrase.variants().get(i), phrase.label());
    }
  }

  private void placeholders(String key, Messages.Place place, Phrase phrase, Agreed line) {
    Set<String> filled = new TreeSet<>(line.always());
    filled.addAll(line.sometimes());
    Set<String> used = new HashSet<>();
    for (int i = 0; i < phrase.variants().size(); i++) {
      Template variant = phrase.variants().get(i);
      Messages.Spot at = place.variants().get(i);
      used.addAll(variant.placeholders());
      for (String name : variant.placeholders()) {
        if (!filled.contains(name)) {
          String mend = filled.isEmpty() ? "it fills none" : YamlFields.mend(name, filled);
          wrong(at, "the coach never fills '{" + name + "}' in '" + key + "'; " + plain(mend));
        }
      }
      for (String name : variant.needed()) {
        if (line.sometimes().contains(name)) {
          wrong(
              at,
              "'{" + name + "}' is not always known in '" + key + "'; put what needs it in […]");
        }
      }
    }
    for (String name : line.always()) {
      if (!used.contains(name)) {
        wrong(place.line(), "no wording of '" + key + "' says '{" + name + "}'");
      }
    }
  }

  private static String plain(String mend) {
    return mend.startsWith("; ") ? mend.substring(2) : mend;
  }

  private void variants(String key, Messages.Place place, Phrase phrase) {
    if (place.own() < 2 && !phrase.label() && !phrase.fixed()) {
      wrong(place.line(), "'" + key + "' needs two wordings or more, or 'fixed: true'");
    }
    var seen = new ArrayList<Template>();
    for (int i = 0; i < phrase.variants().size(); i++) {
      if (seen.contains(phrase.variants().get(i))) {
        wrong(place.variants().get(i), "'" + key + "' has this wording twice");
      }
      seen.add(phrase.variants().get(i));
    }
  }

  private void wording(String key, Messages.Spot at, Template wording, boolean label) {
    String words = wording.words();
    if (words.contains("!")) {
      wrong(at, "'" + key + "' has an exclamation mark; the coach does not shout");
    }
    banned
        .in(words)
        .ifPresent(word -> wrong(at, "'" + key + "' says '" + word + "', which is banned"));
    int most = label ? form.labelLength() : form.paragraphLength();
    if (words.length() > most) {
      String kind = label ? "a button" : "a paragraph";
      wrong(
          at,
          "'%s' is too long for %s: %d characters, at most %d"
              .formatted(key, kind, words.length(), most));
    }
  }

  private void wrong(int line, String what) {
    wrong(new Messages.Spot(MessagesReader.FILE, line), what);
  }

  private void wrong(Messages.Spot at, String what) {
    problems.add(folder.problem(at.file(), at.line(), what));
  }
}
