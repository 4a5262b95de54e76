/// What the coach says, before it is text: keys with arguments, and the phrasebook that turns them
/// into sentences.
@NullMarked
package bearings.speech;

import org.jspecify.annotations.NullMarked;
