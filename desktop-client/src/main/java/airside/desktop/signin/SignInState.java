package airside.desktop.signin;

import airside.desktop.text.FailureMessage;

/// Where signing in or registering stands.
public sealed interface SignInState {
    record Ready() implements SignInState {}

    /// Waiting for the server, which can be called off.
    record Waiting() implements SignInState {}

    record Failed(FailureMessage failureMessage) implements SignInState {}
}
