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
final class FinalOutcome {
    private static final Duration TIMEOUT = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(20);

    /// Codes of temporary problems, after which the request is repeated.
    private static final Set<String> TEMPORARY = Set.of("IDEMPOTENCY_KEY_IN_USE", "SERVICE_UNAVAILABLE", "OVERLOADED");

    private static final Set<String> FINAL_STATES = Set.of("TICKETED", "CANCELLED", "EXPIRED", "FAILED");

    private FinalOutcome() {}

    /// Sends a payment request repeatedly with the same key until the booking is in a final state or the request is
    /// refused.
    ///
    /// @return state of the booking, or code of the refusal
    static String await(Supplier<Booking> request) {
        long until = System.nanoTime() + TIMEOUT.toNanos();
        while (System.nanoTime() < until) {
            try {
                String state = request.get().state();
                if (FINAL_STATES.contains(state)) return state;
            } catch (ApiProblemException e) {
                if (!TEMPORARY.contains(e.problem().code())) return e.problem().code();
            } catch (ApiUnreachableException e) {
                // no response: the request may have been executed
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new AssertionError("No end within " + TIMEOUT);
    }

    /// Returns how often each outcome occurred.
    static Map<String, Integer> countByValue(List<String> outcomes) {
        Map<String, Integer> counts = new TreeMap<>();
        outcomes.forEach(outcome -> counts.merge(outcome, 1, Integer::sum));
        return counts;
    }
}
