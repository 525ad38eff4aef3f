/// Which path is answered by what. Read [airside.kit.routing.Routes].
@NullMarked
package airside.kit.routing;

import org.jspecify.annotations.NullMarked;
