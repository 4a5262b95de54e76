/// Keeps sessions and replies: as JSON, sealed if a key is given, in a database.
@NullMarked
package bearings.store;

import org.jspecify.annotations.NullMarked;
