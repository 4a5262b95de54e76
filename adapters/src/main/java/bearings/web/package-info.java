/// The program's own small web server: a page that says what it is, health, metrics, and whatever
/// else is given a path. On the JDK's HTTP server, a virtual thread for each request.
@NullMarked
package bearings.web;

import org.jspecify.annotations.NullMarked;
