/// The coach in Slack.
@NullMarked
package bearings.slack;

import org.jspecify.annotations.NullMarked;
