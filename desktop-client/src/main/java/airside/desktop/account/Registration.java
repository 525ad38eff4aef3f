package airside.desktop.account;

import java.util.Optional;

/// The data of a new traveller's account. Only user name and password are required.
public record Registration(
        String username,
        String password,
        Optional<String> givenNames,
        Optional<String> surname,
        Optional<String> email) {

    /// Omits the password.
    @Override
    public String toString() {
        return "Registration[" + username + "]";
    }
}
