/// The coach at a terminal: for people as a conversation, for scripts as JSON lines.
@NullMarked
package bearings.terminal;

import org.jspecify.annotations.NullMarked;
