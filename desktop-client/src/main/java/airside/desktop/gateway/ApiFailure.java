package airside.desktop.gateway;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The reason why a call to the server failed.
public sealed interface ApiFailure {

    /// No response was received.
    ///
    /// @param mayHaveArrived whether the server may have processed the request
    record Unreachable(boolean mayHaveArrived, Cause cause) implements ApiFailure {
        /// The cause, if it can be determined.
        public enum Cause {
            /// The host is reachable, but the port refuses connections.
            REFUSED,
            /// The host name cannot be resolved.
            UNKNOWN_HOST,
            /// The request timed out.
            TOO_SLOW,
            /// The TLS certificate is missing or not trusted.
            NOT_TRUSTED,
            /// The response is not from an Airside server.
            NOT_AIRSIDE,
            OTHER
        }

        public Unreachable(boolean mayHaveArrived) {
            this(mayHaveArrived, Cause.OTHER);
        }
    }

    /// No account is signed in, or the session has ended.
    record SignInNeeded() implements ApiFailure {}

    /// The server refused the request with a problem document.
    ///
    /// @param code one of the contract's problem codes
    /// @param detail the problem's detail: what happened and what to do
    /// @param flyingDates days with flights on the route, if the requested day has no flights
    /// @param locator record locator of the booking that exists nevertheless
    record Refused(
            String code,
            String title,
            String detail,
            String requestId,
            List<FieldError> errors,
            List<LocalDate> flyingDates,
            Optional<String> locator,
            Optional<Duration> retryAfter)
            implements ApiFailure {
        public Refused {
            errors = List.copyOf(errors);
            flyingDates = List.copyOf(flyingDates);
        }
    }

    /// An unexpected error in the client or the server.
    ///
    /// @param what a description for an error report
    record Broken(String what, String requestId) implements ApiFailure {}

    /// An invalid field of a request, by its JSON pointer.
    record FieldError(String pointer, String detail) {}

    /// Returns whether it is a refusal with this problem code.
    default boolean is(ProblemCode code) {
        return problemCode().filter(code::equals).isPresent();
    }

    /// Returns the problem code of a refusal; empty for other failures and for codes without particular handling.
    default Optional<ProblemCode> problemCode() {
        return this instanceof Refused refused ? ProblemCode.find(refused.code()) : Optional.empty();
    }

    /// Returns whether the same request may succeed later: there was no response, the request timed out, or the
    /// server is overloaded or has no database.
    default boolean mayPass() {
        return this instanceof Unreachable
                || is(ProblemCode.OVERLOADED)
                || is(ProblemCode.REQUEST_TIMEOUT)
                || is(ProblemCode.DATABASE_UNAVAILABLE)
                || is(ProblemCode.SERVICE_UNAVAILABLE);
    }
}
