/// What is known about one person: facts with the words that showed them, corrections and what
/// follows from them.
@NullMarked
package bearings.casefile;

import org.jspecify.annotations.NullMarked;
