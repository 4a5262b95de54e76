/// How lines of the log are written: so that no word of anybody and no token can get there.
@NullMarked
package bearings.logs;

import org.jspecify.annotations.NullMarked;
