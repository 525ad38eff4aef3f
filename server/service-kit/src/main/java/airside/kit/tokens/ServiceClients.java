package airside.kit.tokens;

import airside.contract.ServiceCredentials;
import airside.contract.ServiceToken;
import airside.contract.client.ApiClient;
import airside.contract.client.AuthApi;
import airside.contract.client.Transport;
import airside.kit.request.RequestInfo;
import airside.kit.settings.Settings;
import airside.kit.tracing.TraceHeaders;
import airside.kit.tracing.Tracing;
import airside.kit.tracing.TracingTransport;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/// Creates clients for calls to other services. Each call has a service token, the id of the current request, and
/// timeouts.
public final class ServiceClients {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration TOKEN_TIMEOUT = Duration.ofSeconds(3);
    /// How long before its expiry a token is replaced.
    private static final Duration RENEWAL_MARGIN = Duration.ofSeconds(60);

    private final Transport transport;
    private final String service;
    private final String secret;
    private final Duration answerTimeout;
    private final Function<String, URI> addresses;
    private final Clock clock;
    private final ReentrantLock renewing = new ReentrantLock();
    private volatile CachedToken cached = new CachedToken("", Instant.MIN);

    /// @param service the service that calls; its secret is set under `bookings.service-secret`
    /// @param addresses returns the address of a service: `context.addresses()::of`
    /// @param tracing records each call as a span
    public ServiceClients(
            Settings settings, String service, Function<String, URI> addresses, Clock clock, Tracing tracing) {
        Settings own = settings.at(service);
        this.service = service;
        this.secret = own.text("service-secret", "");
        this.answerTimeout = own.duration("call-timeout", Duration.ofSeconds(5));
        this.addresses = addresses;
        this.clock = clock;
        this.transport = new TracingTransport(
                HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build(), tracing);
    }

    /// Returns a client of another service. Create it when it is needed: the address of a service of the same
    /// process is known only once the host has started.
    public ApiClient to(String other) {
        return new ApiClient(transport, addresses.apply(other), answerTimeout, this::headers);
    }

    private Map<String, String> headers() {
        var headers = new HashMap<String, String>();
        headers.put("Authorization", "Bearer " + token());
        RequestInfo.current().ifPresent(request -> {
            headers.put("X-Request-Id", request.requestId());
            request.recordLocator()
                    .ifPresent(locator -> headers.put(TraceHeaders.BAGGAGE, TraceHeaders.baggage(locator)));
        });
        return headers;
    }

    private String token() {
        CachedToken now = cached;
        if (clock.instant().isBefore(now.renewAt)) return now.token;
        renewing.lock();
        try {
            if (clock.instant().isBefore(cached.renewAt)) return cached.token;
            ServiceToken fresh = fetch();
            cached = new CachedToken(fresh.token(), fresh.expiresAt().minus(RENEWAL_MARGIN));
            return cached.token;
        } finally {
            renewing.unlock();
        }
    }

    private ServiceToken fetch() {
        var client = new ApiClient(transport, addresses.apply("auth"), TOKEN_TIMEOUT, Map::of);
        var credentials =
                ServiceCredentials.builder().service(service).secret(secret).build();
        return new AuthApi(client).createServiceToken(credentials).body();
    }

    private record CachedToken(String token, Instant renewAt) {
        /// Hides the token from logs.
        @Override
        public String toString() {
            return "renewed at " + renewAt;
        }
    }
}
