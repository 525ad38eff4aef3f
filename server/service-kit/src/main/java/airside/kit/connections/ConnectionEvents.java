package airside.kit.connections;

import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1ConnectionListener;

/// What Helidon reports of a connection while it reads requests and writes answers.
final class ConnectionEvents {
    private ConnectionEvents() {}

    /// Most heads have no Connection header, and the question whether there is one costs little.
    private static boolean sayClose(Headers headers) {
        return headers.contains(HeaderNames.CONNECTION) && headers.containsToken(HeaderValues.CONNECTION_CLOSE);
    }

    /// While requests are read. A head with doubtful framing is refused here, before it is routed.
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

    /// While answers are written.
    static final class Answers implements Http1ConnectionListener {
        @Override
        public void headers(ConnectionContext context, Headers headers) {
            ClientConnection connection = ClientConnectionContext.connectionOf(context);
            connection.answerBegins();
            if (sayClose(headers)) connection.closeAfterAnswer();
        }
    }
}
