package airside.desktop.profile;

import airside.desktop.text.FailureMessage;

/// The state of loading or saving the profile.
public sealed interface ProfileState {
    record Loading() implements ProfileState {}

    record Ready() implements ProfileState {}

    record Saving() implements ProfileState {}

    /// @param canEdit whether the form is shown with its input
    record Failed(FailureMessage failureMessage, boolean canEdit, boolean isSignedOut) implements ProfileState {}
}
