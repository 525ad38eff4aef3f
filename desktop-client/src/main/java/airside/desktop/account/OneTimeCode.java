package airside.desktop.account;

import java.time.Instant;

/// A code with which the owner of an account sets a new password; the server shows it once.
public record OneTimeCode(String username, String code, Instant expiresAt) {
    /// Without the code.
    @Override
    public String toString() {
        return "OneTimeCode[" + username + " until " + expiresAt + "]";
    }
}
