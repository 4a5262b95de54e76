package bearings.desk;

import java.util.List;

/// Makes the files that go with replies: what is held about a person where they asked for it,
/// pictures. Made when the reply is sent, not when it is committed, so that no file is stored.
public interface Enclosures {
  /// No reply has any.
  Enclosures NONE = (_, _) -> List.of();

  /// The files of a reply, the same at each attempt to send it as far as that is possible.
  ///
  /// @throws StoreUnavailable where what is to be handed over cannot be read now
  List<Enclosure> with(Outgoing reply, FrontDesk desk);
}
