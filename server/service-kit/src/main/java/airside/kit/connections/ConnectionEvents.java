package airside.kit.connections;

import io.helidon.http.HeaderValues;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1ConnectionListener;

/// What Helidon reports of a connection while it reads requests and writes answers.
final class ConnectionEvents {
    private ConnectionEvents() {}

    /// While requests are read. A head with doubtful framing is refused here, before it is routed.
    static final class Requests implements Http1ConnectionListener {
        @Override
        public void prologue(ConnectionContext context, HttpPrologue prologue) {
            BoundedContext.connectionOf(context).requestBegins(prologue.method());
        }

        @Override
        public void headers(ConnectionContext context, Headers headers) {
            Framing.refuseDoubtful(headers);
            if (headers.containsToken(HeaderValues.CONNECTION_CLOSE)) {
                BoundedContext.connectionOf(context).closeAfterAnswer();
            }
        }
    }

    /// While answers are written.
    static final class Answers implements Http1ConnectionListener {
        @Override
        public void headers(ConnectionContext context, Headers headers) {
            ClientConnection connection = BoundedContext.connectionOf(context);
            connection.answerBegins();
            if (headers.containsToken(HeaderValues.CONNECTION_CLOSE)) connection.closeAfterAnswer();
        }
    }
}
