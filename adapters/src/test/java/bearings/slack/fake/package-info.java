/// A Slack on loopback for the real SDK: the Web API, Socket Mode and signed HTTP, with the limits
/// that Slack has and the faults that it shows. Knows nothing of the coach.
@NullMarked
package bearings.slack.fake;

import org.jspecify.annotations.NullMarked;
