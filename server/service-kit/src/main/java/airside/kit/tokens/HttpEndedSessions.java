package airside.kit.tokens;

import airside.contract.client.ApiClient;
import airside.contract.client.AuthApi;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// The ended sessions, fetched from auth every two seconds in the background, so that no request waits for the
/// list.
///
/// While auth does not answer, the last list stays valid; before the first answer no session counts as ended. An
/// auth service of the previous release has no such list (404), which counts as no answer. Sessions cannot be
/// refreshed without auth, and access tokens expire within minutes. The metric `airside_ended_sessions_age_seconds`
/// is the time since the last answer.
final class HttpEndedSessions implements Supplier<EndedSessions>, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(HttpEndedSessions.class.getName());
    private static final Duration POLL_INTERVAL = Duration.ofSeconds(2);
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    /// Longer than auth takes to start.
    private static final Duration WARNING_AGE = Duration.ofSeconds(30);

    private final Supplier<URI> auth;
    private final Duration interval;
    private final Clock clock;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final ScheduledExecutorService poller = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("ended-sessions").daemon().factory());
    private volatile EndedSessions current = EndedSessions.NONE;
    private volatile Instant answeredAt;
    private boolean isWarned;

    /// @param auth returns the address of auth
    HttpEndedSessions(Supplier<URI> auth, Clock clock, MeterRegistry metrics) {
        this(auth, POLL_INTERVAL, clock, metrics);
    }

    HttpEndedSessions(Supplier<URI> auth, Duration interval, Clock clock, MeterRegistry metrics) {
        this.auth = auth;
        this.interval = interval;
        this.clock = clock;
        this.answeredAt = clock.instant();
        Gauge.builder(
                        "airside.ended.sessions.age.seconds",
                        this,
                        sessions -> sessions.age().toSeconds())
                .description("Time since auth listed the ended sessions")
                .register(metrics);
    }

    /// Starts to fetch the list, at once and then at each interval.
    void start() {
        poller.scheduleWithFixedDelay(this::poll, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Returns the list as last answered.
    @Override
    public EndedSessions get() {
        return current;
    }

    /// Catches everything, because the executor ends the schedule after an exception or an error.
    private void poll() {
        try {
            current = ask();
            answered();
        } catch (Throwable e) {
            notAnswered(e);
        }
    }

    private EndedSessions ask() {
        var client = new ApiClient(http, auth.get(), TIMEOUT, Map::of);
        airside.contract.EndedSessions answer =
                new AuthApi(client).endedSessions().body();
        return new EndedSessions(new HashSet<>(answer.sessionIds()), Optional.ofNullable(answer.tokensIssuedAfter()));
    }

    private void answered() {
        answeredAt = clock.instant();
        if (isWarned) LOG.log(Level.INFO, "auth lists the ended sessions again");
        isWarned = false;
    }

    private void notAnswered(Throwable failure) {
        LOG.log(Level.DEBUG, "auth does not list the ended sessions", failure);
        if (isWarned || age().compareTo(WARNING_AGE) < 0) return;
        isWarned = true;
        LOG.log(
                Level.WARNING,
                "auth has not listed the ended sessions for {0} s ({1}); sessions that end meanwhile stay valid until"
                        + " their access tokens expire",
                age().toSeconds(),
                failure);
    }

    private Duration age() {
        return Duration.between(answeredAt, clock.instant());
    }

    @Override
    public void close() {
        poller.shutdownNow();
        http.shutdownNow();
    }
}
