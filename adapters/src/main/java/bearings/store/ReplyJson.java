package bearings.store;

import bearings.desk.Reply;
import java.util.List;

/// Replies as JSON, for those that wait to be sent.
final class ReplyJson {
  private final Document<Reply> document = new Document<>(Reply.class, List.of());

  /// Equal replies give the same text.
  String write(Reply reply) {
    return document.write(reply);
  }

  /// What was written.
  ///
  /// @throws Unreadable where it is damaged, or a newer Bearings wrote it; the message does not
  ///   quote it
  Reply read(String json) {
    return document.read(json);
  }
}
