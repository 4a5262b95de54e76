/// The program: its commands and settings, and the wiring of everything else.
@NullMarked
package bearings.app;

import org.jspecify.annotations.NullMarked;
