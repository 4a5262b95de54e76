/// One class for each idea of the essay: what it asks, what it weighs, what it says.
@NullMarked
package bearings.heuristic;

import org.jspecify.annotations.NullMarked;
