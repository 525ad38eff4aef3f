package airside.kit.securitylog;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;

/// Writes security events: a line to the log `airside.security`, and an increment of the counter
/// `airside.security.events` of its kind, for alerts.
///
/// Any client can cause refusals, so that at most 50 lines a second of each such kind are written and a flood does
/// not fill the disk. The next line says how many were left out. The counter counts all events.
public final class SecurityLog {
    static final String LOGGER = "airside.security";
    static final int LINES_PER_SECOND_MAX = 50;

    private static final System.Logger LOG = System.getLogger(LOGGER);

    private final Map<SecurityEventKind, Counter> counters = new EnumMap<>(SecurityEventKind.class);
    private final Map<SecurityEventKind, LogRateLimit> limits = new EnumMap<>(SecurityEventKind.class);

    /// @param metrics has the counters; each kind is registered from the start, with zero
    public SecurityLog(MeterRegistry metrics, Clock clock) {
        for (SecurityEventKind kind : SecurityEventKind.values()) {
            counters.put(
                    kind,
                    Counter.builder("airside.security.events")
                            .description("Security events by kind")
                            .tag("kind", kind.name())
                            .register(metrics));
            if (kind.severity() == SecurityEventKind.Severity.REFUSAL) {
                limits.put(kind, new LogRateLimit(LINES_PER_SECOND_MAX, clock));
            }
        }
    }

    /// Counts an event and writes its line. Never fails: a full disk must not stop a sign-in.
    public void write(SecurityEvent event) {
        counters.get(event.kind()).increment();
        LogRateLimit limit = limits.get(event.kind());
        if (limit == null) {
            log(event);
            return;
        }
        limit.admit().ifPresent(leftOut -> log(event.withLinesLeftOut(leftOut)));
    }

    private static void log(SecurityEvent event) {
        LOG.log(event.kind().severity().level(), "{0}", event);
    }
}
