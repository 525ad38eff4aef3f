package airside.desktop.payment;

import airside.desktop.text.FailureMessage;

/// The state of a submission.
public sealed interface SubmissionState {
    /// No request was sent, or the last one was refused for a reason that is shown elsewhere.
    record Editing() implements SubmissionState {}

    record Sending(IdempotentRequest.Purpose purpose) implements SubmissionState {}

    /// No response was received; the same request is repeated.
    ///
    /// @param isWaiting whether repeats continue; false after the user has stopped them
    record Checking(boolean isWaiting) implements SubmissionState {}

    /// The booking exists, and the server has not finished what was requested.
    record Underway(IdempotentRequest.Purpose purpose, String locator) implements SubmissionState {}

    /// The card was declined; the booking is held and can be paid with another card.
    record Declined(String locator, FailureMessage failureMessage) implements SubmissionState {}

    /// @param isSignedOut whether the user must sign in again
    record Failed(FailureMessage failureMessage, boolean isSignedOut) implements SubmissionState {}
}
