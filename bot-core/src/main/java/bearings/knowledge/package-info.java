/// What is known about the trade: technologies, segments, cited facts, plays. Pure data and
/// look-ups.
@NullMarked
package bearings.knowledge;

import org.jspecify.annotations.NullMarked;
