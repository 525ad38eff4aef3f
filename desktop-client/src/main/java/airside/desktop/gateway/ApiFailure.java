package airside.desktop.gateway;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Why the server's answer is not the one asked for.
public sealed interface ApiFailure {

    /// No answer came.
    ///
    /// @param mayHaveArrived whether the server may have acted all the same
    record Unreachable(boolean mayHaveArrived, Cause cause) implements ApiFailure {
        /// As far as this computer can tell.
        public enum Cause {
            /// The computer is there, and nothing listens at the port.
            REFUSED,
            /// No computer has this name.
            UNKNOWN_HOST,
            /// No answer in time.
            TOO_SLOW,
            /// The certificate is not one to trust, or there is none.
            NOT_TRUSTED,
            /// Something answers that is no Airside.
            NOT_AIRSIDE,
            OTHER
        }

        public Unreachable(boolean mayHaveArrived) {
            this(mayHaveArrived, Cause.OTHER);
        }
    }

    /// Nobody is signed in, or the session has ended.
    record SignInNeeded() implements ApiFailure {}

    /// The server understood and says why not.
    ///
    /// @param code one of the contract's problem codes
    /// @param detail what happened this time and what to do
    /// @param flyingDates days on which the route is flown, where none that day was the reason
    /// @param locator the booking that is there all the same
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

    /// Something went wrong on one of the two sides.
    ///
    /// @param what what is known of it, for a report
    record Broken(String what, String requestId) implements ApiFailure {}

    /// One wrong field of a request, by its JSON pointer.
    record FieldError(String pointer, String detail) {}

    /// Whether it is this problem of the contract.
    default boolean is(String code) {
        return this instanceof Refused refused && refused.code().equals(code);
    }

    /// Whether asking again, unchanged, may well succeed: no answer came, the request was too slow, or the server
    /// is busy or has lost its database.
    default boolean mayPass() {
        return this instanceof Unreachable
                || is("OVERLOADED")
                || is("REQUEST_TIMEOUT")
                || is("DATABASE_UNAVAILABLE")
                || is("SERVICE_UNAVAILABLE");
    }
}
