/// A language model behind an OpenAI-compatible address, asked for other words for a line: in time,
/// seldom, and never about a person.
@NullMarked
package bearings.llm;

import org.jspecify.annotations.NullMarked;
