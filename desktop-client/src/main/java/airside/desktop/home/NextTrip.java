package airside.desktop.home;

import airside.desktop.text.FailureMessage;
import airside.desktop.travel.BookingSummary;

/// What is known of the trip that leaves next.
public sealed interface NextTrip {
    record Looking() implements NextTrip {}

    record None() implements NextTrip {}

    record Upcoming(BookingSummary booking) implements NextTrip {}

    /// @param isSignedOut whether one must sign in to know it
    record Unknown(FailureMessage why, boolean isSignedOut) implements NextTrip {}
}
