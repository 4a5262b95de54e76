@NullMarked
package bearings.discord;

import org.jspecify.annotations.NullMarked;
