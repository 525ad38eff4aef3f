package airside.desktop.account;

import java.util.List;
import java.util.Optional;

/// What the sign-in screen knows before anybody has signed in.
///
/// @param passwordRule the rule for new passwords, as a sentence
/// @param samples ready-made accounts to try; none but in the local sample world
public record SignInOptions(String passwordRule, List<Sample> samples) {
    public SignInOptions {
        samples = List.copyOf(samples);
    }

    /// A ready-made account, its password no secret.
    public record Sample(String username, String password, Role role, Optional<String> agency) {}
}
