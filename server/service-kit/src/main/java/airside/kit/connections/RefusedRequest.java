package airside.kit.connections;

import airside.kit.problem.ProblemException;
import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.DirectHandler.TransportRequest;
import io.helidon.http.Headers;
import io.helidon.http.RequestException;
import io.helidon.http.ServerRequestHeaders;
import io.helidon.http.Status;

/// A request that is refused because of its head alone. It carries the problem to Helidon's direct handler; Helidon
/// closes the connection after the answer, so that no byte behind the head is read as another request.
///
/// @param problem the answer to the client
public record RefusedRequest(ProblemException problem, ServerRequestHeaders headers) implements TransportRequest {
    static RequestException because(ProblemException problem, Headers headers) {
        return RequestException.builder()
                .type(EventType.BAD_REQUEST)
                .status(Status.create(problem.type().status()))
                .request(new RefusedRequest(problem, ServerRequestHeaders.create(headers)))
                .setKeepAlive(false)
                .build();
    }

    @Override
    public String protocolVersion() {
        return "HTTP/1.1";
    }

    @Override
    public String method() {
        return "";
    }

    @Override
    public String path() {
        return "";
    }
}
