package airside.auth.sessions;

import airside.auth.accounts.Account;
import airside.auth.keys.AccessTokens.AccessToken;
import java.time.Instant;

/// An open session.
///
/// @param refreshToken gets the next session, once
public record Session(Account account, AccessToken token, String refreshToken, Instant refreshExpiresAt) {
    /// Tokens do not show.
    @Override
    public String toString() {
        return "Session[%s until %s]".formatted(account.username(), refreshExpiresAt);
    }
}
