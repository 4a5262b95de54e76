/// What an instance keeps in memory so that the store is asked less: sessions, event keys, and how
/// much each person has sent of late. Bounded throughout, and never the last word on anything.
@NullMarked
package bearings.memory;

import org.jspecify.annotations.NullMarked;
