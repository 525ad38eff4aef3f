package airside.kit.tokens;

import airside.contract.client.ApiClient;
import airside.contract.client.ApiException;
import airside.contract.client.AuthApi;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// The ended sessions, asked of auth every two seconds, so that no request has to wait for the answer.
///
/// While auth does not answer, the list of the last answer stays in force. Nothing is lost by that: sessions cannot
/// be refreshed meanwhile, and access tokens expire within minutes. An auth service of the release before has no
/// such list (404); then no session counts as ended.
final class HttpEndedSessions implements Supplier<EndedSessions>, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(HttpEndedSessions.class.getName());
    private static final Duration POLL_INTERVAL = Duration.ofSeconds(2);
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    /// Asks collectors of traces not to keep these requests (W3C Trace Context § 3.2.2.5: flags 00).
    private static final Map<String, String> NOT_SAMPLED =
            Map.of("traceparent", "00-656e6465642073657373696f6e730000-656e64656473696e-00");

    private final Supplier<URI> auth;
    private final Duration interval;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final ScheduledExecutorService poller = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("ended-sessions").daemon().factory());
    private volatile EndedSessions current = EndedSessions.NONE;

    /// @param auth where auth is
    HttpEndedSessions(Supplier<URI> auth) {
        this(auth, POLL_INTERVAL);
    }

    HttpEndedSessions(Supplier<URI> auth, Duration interval) {
        this.auth = auth;
        this.interval = interval;
    }

    /// Begins to ask, at once and then at each interval.
    void start() {
        poller.scheduleWithFixedDelay(this::poll, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// The list as last answered.
    @Override
    public EndedSessions get() {
        return current;
    }

    private void poll() {
        try {
            var client = new ApiClient(http, auth.get(), TIMEOUT, () -> NOT_SAMPLED);
            airside.contract.EndedSessions answer =
                    new AuthApi(client).endedSessions().body();
            current = new EndedSessions(
                    new HashSet<>(answer.sessionIds()), Optional.ofNullable(answer.tokensIssuedAfter()));
        } catch (ApiException e) {
            LOG.log(Level.DEBUG, "auth does not list ended sessions: {0}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The list of ended sessions cannot be read; the one before stays in force", e);
        }
    }

    @Override
    public void close() {
        poller.shutdownNow();
        http.shutdownNow();
    }
}
