/// Reads, validates and lints the folder prompts/. The only package of the core that touches files.
@NullMarked
package bearings.content;

import org.jspecify.annotations.NullMarked;
