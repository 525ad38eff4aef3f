package airside.desktop.trips;

import airside.desktop.text.FailureMessage;
import airside.desktop.travel.BookingList;
import java.time.Instant;
import java.util.Optional;

/// The state of the list of bookings.
public sealed interface TripsState {
    record Loading() implements TripsState {}

    /// @param asOf time of the last update, if the server has been unreachable since
    record Shown(BookingList list, Optional<Instant> asOf) implements TripsState {}

    /// @param isSignedOut whether the user must sign in again
    record Failed(FailureMessage failureMessage, boolean isSignedOut) implements TripsState {}
}
