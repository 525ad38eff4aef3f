package airside.standalone.trust;

import airside.contract.Booking;
import airside.contract.client.ApiProblemException;
import airside.contract.client.ApiUnreachableException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// Repeats a request until its outcome is known.
final class Ends {
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(20);

    /// Codes of temporary problems, after which the request is repeated.
    private static final Set<String> PASSING = Set.of("IDEMPOTENCY_KEY_IN_USE", "SERVICE_UNAVAILABLE", "OVERLOADED");

    private static final Set<String> AT_AN_END = Set.of("TICKETED", "CANCELLED", "EXPIRED", "FAILED");

    private Ends() {}

    /// Sends a payment request repeatedly with the same key until the booking is in a final state or the request is
    /// refused.
    ///
    /// @return state of the booking, or code of the refusal
    static String of(Supplier<Booking> request) {
        long until = System.nanoTime() + ENDS_WITHIN.toNanos();
        while (System.nanoTime() < until) {
            try {
                String state = request.get().state();
                if (AT_AN_END.contains(state)) return state;
            } catch (ApiProblemException e) {
                if (!PASSING.contains(e.problem().code())) return e.problem().code();
            } catch (ApiUnreachableException e) {
                // no response: the request may have been executed
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new AssertionError("No end within " + ENDS_WITHIN);
    }

    /// Returns how often each outcome occurred.
    static Map<String, Integer> counted(List<String> ends) {
        Map<String, Integer> counts = new TreeMap<>();
        ends.forEach(end -> counts.merge(end, 1, Integer::sum));
        return counts;
    }
}
