package airside.desktop.profile;

import airside.desktop.text.FailureMessage;

/// Where reading or saving the profile stands.
public sealed interface ProfileState {
    record Loading() implements ProfileState {}

    record Ready() implements ProfileState {}

    record Saving() implements ProfileState {}

    /// @param canEdit whether the form is there, with everything typed
    record Failed(FailureMessage failureMessage, boolean canEdit, boolean isSignedOut) implements ProfileState {}
}
