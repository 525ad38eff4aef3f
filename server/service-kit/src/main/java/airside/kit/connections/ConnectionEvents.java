package airside.kit.connections;

import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1ConnectionListener;

/// Listeners to the requests that Helidon reads and the responses that it writes on a connection.
final class ConnectionEvents {
    private ConnectionEvents() {}

    /// Checks first whether the header is there, because most heads do not have it.
    private static boolean sayClose(Headers headers) {
        return headers.contains(HeaderNames.CONNECTION) && headers.containsToken(HeaderValues.CONNECTION_CLOSE);
    }

    /// Listens to requests, and refuses a head with doubtful framing before it is routed.
    static final class Requests implements Http1ConnectionListener {
        @Override
        public void prologue(ConnectionContext context, HttpPrologue prologue) {
            ClientConnectionContext.connectionOf(context).requestBegins(prologue.method());
        }

        @Override
        public void headers(ConnectionContext context, Headers headers) {
            Framing.refuseDoubtful(headers);
            if (sayClose(headers)) ClientConnectionContext.connectionOf(context).closeAfterAnswer();
        }
    }

    /// Listens to responses.
    static final class Answers implements Http1ConnectionListener {
        @Override
        public void headers(ConnectionContext context, Headers headers) {
            ClientConnection connection = ClientConnectionContext.connectionOf(context);
            connection.answerBegins();
            if (sayClose(headers)) connection.closeAfterAnswer();
        }
    }
}
