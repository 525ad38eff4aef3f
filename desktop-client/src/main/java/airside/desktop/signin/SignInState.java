package airside.desktop.signin;

import airside.desktop.text.Explanation;

/// Where signing in or registering stands.
public sealed interface SignInState {
    record Ready() implements SignInState {}

    /// Waiting for the server, which can be called off.
    record Waiting() implements SignInState {}

    record Failed(Explanation explanation) implements SignInState {}
}
