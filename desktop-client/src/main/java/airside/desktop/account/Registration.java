package airside.desktop.account;

import java.util.Optional;

/// A new traveller: a user name and a password are enough.
public record Registration(
        String username,
        String password,
        Optional<String> givenNames,
        Optional<String> surname,
        Optional<String> email) {

    /// The password never shows.
    @Override
    public String toString() {
        return "Registration[" + username + "]";
    }
}
