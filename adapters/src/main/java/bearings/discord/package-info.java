/// The coach on Discord.
@NullMarked
package bearings.discord;

import org.jspecify.annotations.NullMarked;
