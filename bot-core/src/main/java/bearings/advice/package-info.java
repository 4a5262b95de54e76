/// Verdict and plan, built from what the heuristics concluded, each part with its reason.
@NullMarked
package bearings.advice;

import org.jspecify.annotations.NullMarked;
