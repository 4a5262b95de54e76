/// Other words for the coach's lines, and the proof that they say the same: what a model may be
/// shown, and which of its answers may be said.
@NullMarked
package bearings.rephrase;

import org.jspecify.annotations.NullMarked;
