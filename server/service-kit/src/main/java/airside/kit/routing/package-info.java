/// The routes of the services, and the table that adds them to the web server. Read [airside.kit.routing.Routes].
@NullMarked
package airside.kit.routing;

import org.jspecify.annotations.NullMarked;
