package airside.auth.sessions;

import airside.auth.accounts.Account;
import airside.auth.accounts.Accounts;
import airside.auth.keys.AccessTokens;
import airside.auth.passwords.PasswordHash;
import airside.auth.passwords.PasswordHasher;
import airside.auth.sessions.Sessions.Rotation;
import airside.auth.throttle.Throttle;
import airside.auth.throttle.Throttle.Admission;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Opens sessions with a password, carries them on with refresh tokens, and ends them.
public final class LogIn {
    private final Accounts accounts;
    private final PasswordHasher hasher;
    private final Throttle throttle;
    private final Sessions sessions;
    private final AccessTokens tokens;
    private final Duration refreshLifetime;
    private final Clock clock;

    public LogIn(
            Accounts accounts,
            PasswordHasher hasher,
            Throttle throttle,
            Sessions sessions,
            AccessTokens tokens,
            Duration refreshLifetime,
            Clock clock) {
        this.accounts = accounts;
        this.hasher = hasher;
        this.throttle = throttle;
        this.sessions = sessions;
        this.tokens = tokens;
        this.refreshLifetime = refreshLifetime;
        this.clock = clock;
    }

    /// What trying to sign in comes to.
    public sealed interface Result {
        record SignedIn(Session session) implements Result {}

        record Wrong() implements Result {}

        record TooMany(Duration waitFor) implements Result {}
    }

    /// Unknown and known names cost the same and answer the same.
    public Result logIn(String username, String password, String address) {
        Optional<Account> account = accounts.findByUsername(username);
        Optional<UUID> accountId = account.map(Account::id);
        Optional<Admission> admission = throttle.admit(username, accountId, address);
        if (admission.isEmpty()) return new Result.TooMany(throttle.waitFor(username, accountId, address));
        Optional<PasswordHash> kept = accountId.flatMap(accounts::findPasswordHash);
        if (!hasher.matches(kept, password) || account.isEmpty()) return new Result.Wrong();
        throttle.succeeded(admission.get(), account.get().id());
        if (kept.map(hasher::isOutdated).orElse(false)) {
            accounts.changePassword(account.get().id(), hasher.hash(password));
        }
        return new Result.SignedIn(open(account.get()));
    }

    /// The next session; empty when the refresh token is no good (any more).
    public Optional<Session> refresh(String refreshToken, Instant arrivedAt) {
        String next = RefreshToken.create();
        Instant now = clock.instant();
        Instant expiresAt = now.plus(refreshLifetime);
        Rotation rotation =
                sessions.rotate(RefreshToken.hash(refreshToken), RefreshToken.hash(next), arrivedAt, now, expiresAt);
        return switch (rotation) {
            case Rotation.Rotated(UUID accountId) ->
                accounts.find(accountId).map(account -> new Session(account, tokens.of(account), next, expiresAt));
            case Rotation.Refused _, Rotation.Replayed _ -> Optional.empty();
        };
    }

    public void logOut(String refreshToken) {
        sessions.end(RefreshToken.hash(refreshToken), clock.instant());
    }

    private Session open(Account account) {
        String refreshToken = RefreshToken.create();
        Instant now = clock.instant();
        Instant expiresAt = now.plus(refreshLifetime);
        sessions.open(account.id(), RefreshToken.hash(refreshToken), now, expiresAt);
        return new Session(account, tokens.of(account), refreshToken, expiresAt);
    }
}
