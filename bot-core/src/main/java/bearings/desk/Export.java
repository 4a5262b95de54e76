package bearings.desk;

import bearings.casefile.Entry;
import bearings.dialogue.CaseView;
import bearings.speech.Phrasebook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Everything that is held about a person, for them to read: values are strings, numbers, booleans,
/// lists, maps, and [java.util.Optional] for what may be unknown.
final class Export {
  private Export() {}

  /// @param waiting replies that have not been sent yet
  static Map<String, Object> of(
      PersonId person, Stored stored, List<Outgoing> waiting, Phrasebook phrases) {
    var session = stored.session();
    var view = new LinkedHashMap<String, Object>();
    view.put("person", person.toString());
    view.put("turns", session.turn());
    view.put("lastHeard", session.lastHeard().map(Object::toString));
    view.put("lastContact", stored.contact().last().toString());
    view.put("zone", stored.contact().zone().toString());
    view.put("locale", stored.contact().locale().toLanguageTag());
    view.put("followUpAt", session.followUpAt().map(Object::toString));
    view.put("case", CaseView.of(session, phrases));
    view.put("entries", session.file().entries().stream().map(Export::entry).toList());
    view.put("waiting", waiting.stream().map(Export::reply).toList());
    return view;
  }

  private static Map<String, Object> entry(Entry entry) {
    var view = new LinkedHashMap<String, Object>();
    view.put("turn", entry.turn());
    view.put("kind", entry.fact().getClass().getSimpleName());
    view.put("words", entry.words());
    return view;
  }

  private static Map<String, Object> reply(Outgoing outgoing) {
    var view = new LinkedHashMap<String, Object>();
    view.put("since", outgoing.created().toString());
    view.put("says", outgoing.reply().paragraphs().stream().map(Reply.Paragraph::text).toList());
    view.put("asks", outgoing.reply().asks().map(Reply.Ask::text));
    return view;
  }
}
