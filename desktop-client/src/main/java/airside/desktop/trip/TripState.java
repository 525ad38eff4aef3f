package airside.desktop.trip;

import airside.desktop.text.FailureMessage;
import airside.desktop.travel.Booking;

/// The state of the screen of a booking.
public sealed interface TripState {
    record Loading() implements TripState {}

    record Shown(Booking booking) implements TripState {}

    /// @param isSignedOut whether the user must sign in again
    record Failed(FailureMessage failureMessage, boolean isSignedOut) implements TripState {}
}
