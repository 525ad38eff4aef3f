package airside.auth.sessions;

import airside.auth.accounts.Account;
import airside.auth.devicedata.DeviceDataKey;
import airside.auth.keys.AccessTokens.AccessToken;
import java.time.Instant;
import java.util.Optional;

/// A session that was opened or refreshed, with its tokens.
///
/// @param refreshToken refreshes the session once
/// @param deviceDataKey encrypts the data of the account that a client stores on its device
public record Session(
        Account account,
        AccessToken token,
        String refreshToken,
        Instant refreshExpiresAt,
        Optional<DeviceDataKey> deviceDataKey) {
    /// Hides tokens and keys from logs.
    @Override
    public String toString() {
        return "Session[%s until %s]".formatted(account.username(), refreshExpiresAt);
    }
}
