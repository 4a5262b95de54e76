/// From a message that arrives to a reply that is sent: nothing lost, nothing said twice, one turn
/// at a time for a person. Pure of any chat, database or library: those are behind its ports
/// [Store], [Outlet], [RateLimit] and [Watch].
@NullMarked
package bearings.desk;

import org.jspecify.annotations.NullMarked;
