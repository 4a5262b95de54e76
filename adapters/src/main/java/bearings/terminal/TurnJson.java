package bearings.terminal;

import bearings.casefile.Entry;
import bearings.dialogue.CaseView;
import bearings.dialogue.Choice;
import bearings.dialogue.Question;
import bearings.dialogue.Session;
import bearings.dialogue.Turn;
import bearings.speech.Idea;
import bearings.speech.Phrasebook;
import bearings.speech.Say;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A turn in the shape of the JSON contract.
final class TurnJson {
  private final Phrasebook phrases;

  TurnJson(Phrasebook phrases) {
    this.phrases = phrases;
  }

  /// What one person is answered.
  ///
  /// @param before the session before the turn: what an export hands over
  Map<String, Object> of(String to, Session before, Turn turn) {
    Map<String, Object> json = answer(to, turn);
    json.put("due", List.of());
    if (turn.privately()) {
      json.put("privately", true);
    }
    if (turn.effects().contains(Turn.Effect.EXPORT)) {
      json.put("export", export(to, before));
    }
    return json;
  }

  /// What one person is told without having asked.
  Map<String, Object> answer(String to, Turn turn) {
    var json = new LinkedHashMap<String, Object>();
    json.put("to", to);
    json.put("says", turn.says().stream().map(this::said).toList());
    json.put("asks", turn.asks().map(this::asked));
    json.put("case", CaseView.of(turn.next(), phrases));
    return json;
  }

  private Map<String, Object> said(Say say) {
    var json = new LinkedHashMap<String, Object>();
    json.put("key", say.key());
    json.put("text", phrases.text(say));
    json.put("heuristics", phrases.ideas(say.key()).stream().sorted().map(Idea::name).toList());
    return json;
  }

  private Map<String, Object> asked(Question question) {
    var json = new LinkedHashMap<String, Object>();
    json.put("question", question.id().id());
    json.put("text", phrases.text(question.prompt()));
    json.put("choices", question.choices().stream().map(this::choice).toList());
    return json;
  }

  private Map<String, Object> choice(Choice choice) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", choice.id());
    json.put("label", phrases.text(choice.label()));
    return json;
  }

  /// Everything that is held about a person: what they said, when, and what was made of it.
  Map<String, Object> export(String person, Session session) {
    var json = new LinkedHashMap<String, Object>();
    json.put("person", "terminal:local:" + person);
    json.put("turns", session.turn());
    json.put("lastHeard", session.lastHeard());
    json.put("followUpAt", session.followUpAt());
    json.put("case", CaseView.of(session, phrases));
    json.put("entries", session.file().entries().stream().map(TurnJson::entry).toList());
    return json;
  }

  private static Map<String, Object> entry(Entry entry) {
    var json = new LinkedHashMap<String, Object>();
    json.put("turn", entry.turn());
    json.put("kind", entry.fact().getClass().getSimpleName());
    json.put("words", entry.words());
    return json;
  }
}
