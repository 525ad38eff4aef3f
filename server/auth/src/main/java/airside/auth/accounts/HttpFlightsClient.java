package airside.auth.accounts;

import airside.contract.client.ApiClient;
import airside.contract.client.ApiException;
import airside.contract.client.ApiProblemException;
import airside.contract.client.FlightsApi;
import airside.kit.host.ServiceContext;
import airside.kit.request.RequestInfo;
import airside.kit.tracing.TracingTransport;
import airside.vocabulary.PlaceCode;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.lang.System.Logger.Level;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// A client of flights: asks, with the access token of the caller, whether a place exists.
public final class HttpFlightsClient implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(HttpFlightsClient.class.getName());
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(2);
    private static final int NOT_FOUND = 404;

    private final ServiceContext context;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build();
    private final TracingTransport transport;

    public HttpFlightsClient(ServiceContext context) {
        this.context = context;
        this.transport = new TracingTransport(http, context.tracing());
    }

    /// Returns whether flights answers that there is no such airport or city. Returns false if flights does not
    /// answer, so that a profile can be saved without flights.
    boolean isUnknown(PlaceCode code, ServerRequest request) {
        var client =
                new ApiClient(transport, context.addresses().of("flights"), ANSWER_TIMEOUT, () -> headers(request));
        try {
            new FlightsApi(client).place(code.value());
            return false;
        } catch (ApiProblemException e) {
            return e.problem().status() == NOT_FOUND;
        } catch (ApiException e) {
            LOG.log(Level.INFO, "The home airport {0} was not checked: {1}", code, e.getMessage());
            return false;
        }
    }

    @Override
    public void close() {
        http.close();
    }

    private static Map<String, String> headers(ServerRequest request) {
        var headers = new HashMap<String, String>();
        request.headers().first(HeaderNames.AUTHORIZATION).ifPresent(token -> headers.put("Authorization", token));
        RequestInfo.current().ifPresent(info -> headers.put("X-Request-Id", info.requestId()));
        return headers;
    }
}
