/// Whether anything is lost or said twice when the program is killed: a fake chat that outlives it,
/// the program as a process of its own, and an oracle that knows what must have been said.
@NullMarked
package bearings.faults;

import org.jspecify.annotations.NullMarked;
