/// The conversation: one pure function from a session and an incoming message to a turn.
@NullMarked
package bearings.dialogue;

import org.jspecify.annotations.NullMarked;
