package airside.auth.sessions;

import airside.auth.accounts.Account;
import airside.auth.accounts.Accounts;
import airside.auth.keys.AccessTokens;
import airside.auth.passwords.PasswordHash;
import airside.auth.passwords.PasswordHasher;
import airside.auth.sessions.Sessions.Rotation;
import airside.auth.throttle.Throttle;
import airside.auth.throttle.Throttle.Admission;
import airside.kit.problem.ProblemException;
import airside.kit.securitylog.SecurityEvent;
import airside.kit.securitylog.SecurityEventKind;
import airside.kit.securitylog.SecurityLog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Opens sessions with a password, carries them on with refresh tokens, and ends them.
public final class LogIn {
    /// Asked for where a name has no account, so that the answer takes as long.
    private static final UUID NO_ACCOUNT = new UUID(0, 0);

    private final Accounts accounts;
    private final PasswordHasher hasher;
    private final Throttle throttle;
    private final Sessions sessions;
    private final AccessTokens tokens;
    private final Duration refreshLifetime;
    private final SecurityLog securityLog;
    private final Clock clock;

    public LogIn(
            Accounts accounts,
            PasswordHasher hasher,
            Throttle throttle,
            Sessions sessions,
            AccessTokens tokens,
            Duration refreshLifetime,
            SecurityLog securityLog,
            Clock clock) {
        this.accounts = accounts;
        this.hasher = hasher;
        this.throttle = throttle;
        this.sessions = sessions;
        this.tokens = tokens;
        this.refreshLifetime = refreshLifetime;
        this.securityLog = securityLog;
        this.clock = clock;
    }

    /// What trying to sign in comes to.
    public sealed interface Result {
        record SignedIn(Session session) implements Result {}

        record Wrong() implements Result {}

        record TooMany(Duration waitFor) implements Result {}
    }

    /// Opens a session. For unknown and known names the same statements run and the answers are the same, also once
    /// there were too many attempts, so that neither the answer nor its time says whether an account exists.
    public Result logIn(String username, String password, String address) {
        Optional<Account> account = accounts.findByUsername(username);
        Optional<UUID> accountId = account.map(Account::id);
        Optional<Admission> admission = throttle.admit(username, accountId, address);
        if (admission.isEmpty()) {
            securityLog.write(event(SecurityEventKind.LOGIN_THROTTLED, account, address));
            return new Result.TooMany(throttle.waitFor(username, accountId, address));
        }
        Optional<PasswordHash> kept = accounts.findPasswordHash(accountId.orElse(NO_ACCOUNT));
        if (!matches(kept, password, admission.get()) || account.isEmpty()) {
            securityLog.write(event(SecurityEventKind.LOGIN_FAILED, account, address)
                    .withReason(account.isPresent() ? "wrong password" : "unknown user name"));
            return new Result.Wrong();
        }
        throttle.succeeded(admission.get(), account.get().id());
        if (kept.map(hasher::isOutdated).orElse(false)) {
            accounts.changePassword(account.get().id(), hasher.hashAgain(password));
        }
        securityLog.write(event(SecurityEventKind.LOGIN_SUCCEEDED, account, address));
        return new Result.SignedIn(open(account.get()));
    }

    /// An attempt that could not be looked at does not count.
    private boolean matches(Optional<PasswordHash> kept, String password, Admission admission) {
        try {
            return hasher.matches(kept, password);
        } catch (ProblemException e) {
            throttle.release(admission);
            throw e;
        }
    }

    private static SecurityEvent event(SecurityEventKind kind, Optional<Account> account, String address) {
        return event(kind, account).withAddress(address);
    }

    private static SecurityEvent event(SecurityEventKind kind, Optional<Account> account) {
        SecurityEvent event = SecurityEvent.of(kind);
        return account.map(known -> event.withAccount(known.id(), known.username()))
                .orElse(event);
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
            case Rotation.Refused _ -> {
                securityLog.write(SecurityEvent.of(SecurityEventKind.REFRESH_REFUSED));
                yield Optional.empty();
            }
            case Rotation.Replayed(UUID accountId) -> {
                securityLog.write(event(SecurityEventKind.REFRESH_TOKEN_REPLAYED, accounts.find(accountId)));
                yield Optional.empty();
            }
        };
    }

    public void logOut(String refreshToken) {
        sessions.end(RefreshToken.hash(refreshToken), clock.instant());
        securityLog.write(SecurityEvent.of(SecurityEventKind.SESSION_ENDED).withReason("logged out"));
    }

    private Session open(Account account) {
        String refreshToken = RefreshToken.create();
        Instant now = clock.instant();
        Instant expiresAt = now.plus(refreshLifetime);
        sessions.open(account.id(), RefreshToken.hash(refreshToken), now, expiresAt);
        return new Session(account, tokens.of(account), refreshToken, expiresAt);
    }
}
