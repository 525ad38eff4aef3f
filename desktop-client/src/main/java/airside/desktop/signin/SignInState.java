package airside.desktop.signin;

import airside.desktop.text.FailureMessage;

/// The state of a sign-in or registration.
public sealed interface SignInState {
    record Ready() implements SignInState {}

    /// A request is in progress, which can be cancelled.
    record Waiting() implements SignInState {}

    record Failed(FailureMessage failureMessage) implements SignInState {}
}
