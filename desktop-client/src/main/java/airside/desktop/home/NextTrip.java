package airside.desktop.home;

import airside.desktop.text.FailureMessage;
import airside.desktop.travel.BookingSummary;

/// The state of the next trip on the home screen.
public sealed interface NextTrip {
    record Loading() implements NextTrip {}

    record None() implements NextTrip {}

    record Upcoming(BookingSummary booking) implements NextTrip {}

    /// @param isSignedOut whether the user must sign in again
    record Unknown(FailureMessage why, boolean isSignedOut) implements NextTrip {}
}
