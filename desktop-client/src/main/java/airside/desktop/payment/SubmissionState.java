package airside.desktop.payment;

import airside.desktop.text.FailureMessage;

/// Where booking and paying stands.
public sealed interface SubmissionState {
    /// Nothing was sent, or what was sent was refused for a reason that is shown elsewhere.
    record Editing() implements SubmissionState {}

    record Sending() implements SubmissionState {}

    /// No answer came. The same attempt is sent again until one does.
    ///
    /// @param isWaiting whether it is being sent, or its next sending waited for; if not, somebody stopped it
    record Checking(boolean isWaiting) implements SubmissionState {}

    /// Booked and paid, tickets on their way.
    record Ticketing(String locator) implements SubmissionState {}

    /// The card was declined; the booking is held and can be paid with another one.
    record Declined(String locator, FailureMessage failureMessage) implements SubmissionState {}

    /// @param isSignedOut whether signing in again is what helps
    record Failed(FailureMessage failureMessage, boolean isSignedOut) implements SubmissionState {}
}
