package airside.kit.connections;

import static org.junit.jupiter.api.Assertions.assertEquals;

import airside.kit.connections.ConnectionState.Step;
import airside.kit.connections.ConnectionState.Waiting;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// FEATURE: the order in which connections are evicted.
class EvictionOrderTest {
    @Test
    void idleConnectionsAreEvictedBeforeIncompleteRequests() {
        List<Waiting> candidates = List.of(
                waiting(Step.SEND_THE_BODY, 1),
                waiting(Step.SEND_THE_HEAD, 3),
                waiting(Step.BEGIN_A_REQUEST, 9),
                waiting(Step.SEND_THE_BODY, 2),
                waiting(Step.BEGIN_A_REQUEST, 8));
        assertEquals(
                List.of(
                        waiting(Step.BEGIN_A_REQUEST, 8),
                        waiting(Step.BEGIN_A_REQUEST, 9),
                        waiting(Step.SEND_THE_HEAD, 3),
                        waiting(Step.SEND_THE_BODY, 1),
                        waiting(Step.SEND_THE_BODY, 2)),
                candidates.stream().sorted(Waiting.EVICTION_ORDER).toList());
    }

    @Test
    void aConnectionWithAResponseInProgressIsNotEvicted() {
        assertEquals(
                List.of(true, true, true, false),
                Stream.of(Step.values()).map(Step::isEvictable).toList());
    }

    private static Waiting waiting(Step step, long sinceNanos) {
        return new Waiting(step, sinceNanos, sinceNanos + 10);
    }
}
