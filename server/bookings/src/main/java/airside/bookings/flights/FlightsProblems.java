package airside.bookings.flights;

import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import java.time.Duration;

/// Problems for requests that need flights.
public final class FlightsProblems {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private FlightsProblems() {}

    /// Returns the problem `SERVICE_UNAVAILABLE` for a request that flights did not answer.
    ///
    /// @param detail what did not happen, and what the client can do
    public static ProblemException unavailable(String detail, FlightsUnavailableException e) {
        ProblemException problem =
                new ProblemException(ProblemType.SERVICE_UNAVAILABLE, detail).retryAfter(RETRY_AFTER);
        problem.initCause(e);
        return problem;
    }
}
