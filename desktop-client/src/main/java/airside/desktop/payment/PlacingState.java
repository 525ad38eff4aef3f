package airside.desktop.payment;

import airside.desktop.text.FailureMessage;

/// Where booking and paying stands.
public sealed interface PlacingState {
    /// Nothing was sent, or what was sent was refused for a reason that is shown elsewhere.
    record Filling() implements PlacingState {}

    record Placing() implements PlacingState {}

    /// No answer came. The same attempt is sent again until one does.
    ///
    /// @param isWaiting whether it is being sent, or its next sending waited for; if not, somebody stopped it
    record Checking(boolean isWaiting) implements PlacingState {}

    /// Booked and paid, tickets on their way.
    record Ticketing(String locator) implements PlacingState {}

    /// The card was declined; the booking is held and can be paid with another one.
    record Declined(String locator, FailureMessage failureMessage) implements PlacingState {}

    /// @param isSignedOut whether signing in again is what helps
    record Failed(FailureMessage failureMessage, boolean isSignedOut) implements PlacingState {}
}
