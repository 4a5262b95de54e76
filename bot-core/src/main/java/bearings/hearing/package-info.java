/// What a message says: intent, stance, facts, and the words that showed each. Pure.
@NullMarked
package bearings.hearing;

import org.jspecify.annotations.NullMarked;
