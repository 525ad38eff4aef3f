/// What the client asks of the server, in the client's own words: one small interface for each service.
/// A call either answers or throws [ApiFailureException] with an [ApiFailure]. Calls wait: they are made in the
/// background only.
@NullMarked
package airside.desktop.gateway;

import org.jspecify.annotations.NullMarked;
