/// Files for chats to carry in tests.
@NullMarked
package bearings.gallery;

import org.jspecify.annotations.NullMarked;
