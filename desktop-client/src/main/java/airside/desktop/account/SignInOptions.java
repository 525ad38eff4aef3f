package airside.desktop.account;

import java.util.List;
import java.util.Optional;

/// The data of the server for the sign-in screen, available without a session.
///
/// @param passwordRule the rule for new passwords, as a sentence
/// @param samples sample accounts; empty unless the server runs the local sample world
public record SignInOptions(String passwordRule, List<Sample> samples) {
    public SignInOptions {
        samples = List.copyOf(samples);
    }

    /// A sample account with its public password.
    public record Sample(String username, String password, Role role, Optional<String> agency) {}
}
