package airside.desktop.trips;

import airside.desktop.text.FailureMessage;
import airside.desktop.travel.BookingList;
import java.time.Instant;
import java.util.Optional;

/// What is known of the bookings.
public sealed interface TripsState {
    record Loading() implements TripsState {}

    /// @param asOf when the list was read, where the server could not be asked since
    record Shown(BookingList list, Optional<Instant> asOf) implements TripsState {}

    /// @param isSignedOut whether signing in again is what helps
    record Failed(FailureMessage failureMessage, boolean isSignedOut) implements TripsState {}
}
