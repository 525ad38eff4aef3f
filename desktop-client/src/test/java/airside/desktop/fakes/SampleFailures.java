package airside.desktop.fakes;

import airside.desktop.gateway.ApiFailure;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Failures as the server answers them.
public final class SampleFailures {
    public static final String REQUEST_ID = "01J9ZK7Q";

    private SampleFailures() {}

    public static ApiFailure.Refused refused(String code) {
        return refused(code, List.of(), Optional.empty());
    }

    /// A refusal that names the booking which is there all the same.
    public static ApiFailure.Refused refusedButBooked(String code, String locator) {
        return refused(code, List.of(), Optional.of(locator));
    }

    public static ApiFailure.Refused noFlightsThatDay(LocalDate... flying) {
        return refused("NO_FLIGHTS_THAT_DAY", List.of(flying), Optional.empty());
    }

    /// A refusal that points at fields.
    public static ApiFailure.Refused refusedFields(String code, ApiFailure.FieldError... errors) {
        return new ApiFailure.Refused(
                code,
                "Title of " + code,
                "Detail of " + code + ".",
                REQUEST_ID,
                List.of(errors),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static ApiFailure.Refused refused(String code, List<LocalDate> flying, Optional<String> locator) {
        return new ApiFailure.Refused(
                code,
                "Title of " + code,
                "Detail of " + code + ".",
                REQUEST_ID,
                List.of(),
                flying,
                locator,
                Optional.empty());
    }
}
