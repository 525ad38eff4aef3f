package airside.desktop.trip;

import airside.desktop.text.FailureMessage;
import airside.desktop.travel.Booking;

/// What is known of the booking.
public sealed interface TripState {
    record Loading() implements TripState {}

    record Shown(Booking booking) implements TripState {}

    /// @param isSignedOut whether signing in again is what helps
    record Failed(FailureMessage failureMessage, boolean isSignedOut) implements TripState {}
}
