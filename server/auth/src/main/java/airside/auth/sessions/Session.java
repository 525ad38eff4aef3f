package airside.auth.sessions;

import airside.auth.accounts.Account;
import airside.auth.devicedata.DeviceDataKey;
import airside.auth.keys.AccessTokens.AccessToken;
import java.time.Instant;
import java.util.Optional;

/// An open session.
///
/// @param refreshToken gets the next session, once
/// @param deviceDataKey encrypts what a client keeps of the account on its device
public record Session(
        Account account,
        AccessToken token,
        String refreshToken,
        Instant refreshExpiresAt,
        Optional<DeviceDataKey> deviceDataKey) {
    /// Tokens and keys do not show.
    @Override
    public String toString() {
        return "Session[%s until %s]".formatted(account.username(), refreshExpiresAt);
    }
}
