package airside.desktop.account;

import java.time.Instant;

/// A one-time code with which the owner of an account sets a new password. The server returns it only once.
public record OneTimeCode(String username, String code, Instant expiresAt) {
    /// Omits the code, which is a secret.
    @Override
    public String toString() {
        return "OneTimeCode[" + username + " until " + expiresAt + "]";
    }
}
