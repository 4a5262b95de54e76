package bearings.slack;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;

/// A message as Slack takes it.
///
/// @param text the whole for notifications and screen readers, escaped
/// @param blocks what is shown
record Drawn(String text, List<LayoutBlock> blocks) {
  Drawn {
    blocks = List.copyOf(blocks);
  }
}
