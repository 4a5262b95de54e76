package bearings.store;

import bearings.desk.Reply;
import java.util.List;

/// Replies as JSON, for those that wait to be sent.
final class ReplyJson {
  private final Document<Reply> document = new Document<>(Reply.class, List.of());

  String write(Reply reply) {
    return document.write(reply);
  }

  /// @throws Unreadable where it is damaged, or a newer Bearings wrote it; the message does not
  ///   quote it
  Reply read(String json) {
    return document.read(json);
  }
}
