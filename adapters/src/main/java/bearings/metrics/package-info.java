/// What can be seen of a running program from outside: counts for Prometheus, lines in the log.
/// Neither holds a name or a word of anybody.
@NullMarked
package bearings.metrics;

import org.jspecify.annotations.NullMarked;
