/// A Discord of our own on loopback, for tests with the real JDA: REST and gateway, strict where
/// Discord is, and at fault when told to be.
@NullMarked
package bearings.discord.fake;

import org.jspecify.annotations.NullMarked;
