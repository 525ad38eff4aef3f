package airside.standalone.traces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.standalone.ThreeProcesses;
import airside.traveller.Traveller;
import airside.traveller.collector.CollectedSpan;
import airside.traveller.collector.Collector;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// FEATURE: the collector receives the spans of all services for a request as one trace that starts at the client's
/// span.
class TracesTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CLIENTS_SPAN = "00f067aa0ba902b7";
    private static final String CARD = "5555555555554444";

    @Test
    void aBookingIsOneTraceThroughAllServices() throws Exception {
        try (Collector collector = Collector.start("localhost", 0)) {
            String locator;
            try (ThreeProcesses three = startTraced(collector.address(), 100)) {
                locator = book(three);
            }
            List<CollectedSpan> trace = collector.spans().stream()
                    .filter(span -> span.traceId().equals(TRACE))
                    .toList();
            assertEquals(
                    Set.of("auth", "flights", "bookings"),
                    trace.stream().map(CollectedSpan::service).collect(Collectors.toSet()));
            assertConnected(trace);
            assertHas(trace, "bookings", "SERVER", "POST /api/bookings");
            assertHas(trace, "bookings", "INTERNAL", "saga TakePayment");
            assertHas(trace, "flights", "SERVER", "PUT /api/flights/holds/{holdId}/confirmation");
            assertEquals(
                    List.of(),
                    collector.spans().stream()
                            .filter(span -> span.name().contains("ended-sessions"))
                            .toList(),
                    "Services ask every two seconds, which would be one endless trace");
            assertTrue(collector.findSpans(locator).containsAll(trace), "The booking's record locator finds the trace");
            for (CollectedSpan span : trace) {
                boolean isStatement = span.attribute("db.system.name").equals("postgresql");
                assertEquals(isStatement, span.attribute("db.query.text").length() > 5, span.toString());
            }
        }
    }

    @Test
    void noTracesAreSentAtZeroPercent() throws Exception {
        try (Collector collector = Collector.start("localhost", 0)) {
            try (ThreeProcesses three = startTraced(collector.address(), 0)) {
                book(three);
            }
            assertEquals(List.of(), collector.spans());
        }
    }

    @Test
    void bookingsWorkWithoutTheCollector() throws Exception {
        URI unreachable;
        try (Collector gone = Collector.start("localhost", 0)) {
            unreachable = gone.address();
        }
        try (ThreeProcesses three = startTraced(unreachable, 100)) {
            book(three);
        }
    }

    private static ThreeProcesses startTraced(URI collector, int percent) throws InterruptedException {
        return ThreeProcesses.start(
                Map.of("traces.otlp", collector.toString(), "traces.percent", Integer.toString(percent)));
    }

    private static String book(ThreeProcesses three) {
        Traveller maya = Traveller.register(three.address("auth"), three.address("flights"), three.address("bookings"));
        LocalDate day = LocalDate.now(Clock.systemUTC()).plusDays(40);
        String offer = Traveller.cheapest(maya.shop("LHR", "JFK", day), "BA117");
        return maya.withTraceparent("00-%s-%s-01".formatted(TRACE, CLIENTS_SPAN))
                .book(UUID.randomUUID().toString(), offer, CARD)
                .recordLocator();
    }

    /// Checks that the parent of each span is in the trace, or is the span of the client.
    private static void assertConnected(List<CollectedSpan> trace) {
        Map<String, CollectedSpan> byId = new HashMap<>();
        for (CollectedSpan span : trace) byId.put(span.spanId(), span);
        for (CollectedSpan span : trace) {
            boolean isKnown = span.parentId().equals(CLIENTS_SPAN) || byId.containsKey(span.parentId());
            assertTrue(isKnown, "Without its parent: " + span);
        }
    }

    private static void assertHas(List<CollectedSpan> trace, String service, String kind, String name) {
        boolean has = trace.stream()
                .anyMatch(span -> span.service().equals(service)
                        && span.kind().equals(kind)
                        && span.name().equals(name));
        assertTrue(
                has,
                () -> "%s %s of %s is not in %s"
                        .formatted(
                                kind,
                                name,
                                service,
                                trace.stream().map(CollectedSpan::name).toList()));
    }
}
