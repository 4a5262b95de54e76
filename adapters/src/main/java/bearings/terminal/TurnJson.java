package bearings.terminal;

import bearings.desk.Content;
import bearings.desk.Reply;
import bearings.dialogue.CaseView;
import bearings.dialogue.Session;
import bearings.speech.Idea;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Replies in the shape of the JSON contract.
record TurnJson(Content content) {

  /// What one person is told, and what is known about them after it.
  Map<String, Object> told(String to, Optional<Reply> reply, Session session) {
    var json = new LinkedHashMap<String, Object>();
    json.put("to", to);
    json.putAll(words(reply));
    json.put("case", CaseView.of(session, content.phrases()));
    return json;
  }

  /// The words of a reply alone.
  Map<String, Object> words(Optional<Reply> reply) {
    var json = new LinkedHashMap<String, Object>();
    json.put(
        "says", reply.map(Reply::paragraphs).orElse(List.of()).stream().map(this::said).toList());
    json.put("asks", reply.flatMap(Reply::asks).map(TurnJson::asked));
    return json;
  }

  private Map<String, Object> said(Reply.Paragraph paragraph) {
    String key = paragraph.say().key();
    var json = new LinkedHashMap<String, Object>();
    json.put("key", key);
    json.put("text", paragraph.text());
    json.put("heuristics", content.phrases().ideas(key).stream().sorted().map(Idea::name).toList());
    return json;
  }

  private static Map<String, Object> asked(Reply.Ask ask) {
    var json = new LinkedHashMap<String, Object>();
    json.put("question", ask.question().id());
    json.put("text", ask.text());
    json.put("choices", ask.options().stream().map(TurnJson::choice).toList());
    return json;
  }

  private static Map<String, Object> choice(Reply.Option option) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", option.id());
    json.put("label", option.label());
    return json;
  }
}
