package airside.auth.sessions;

import airside.auth.accounts.Account;
import airside.auth.accounts.Accounts;
import airside.auth.keys.AccessTokens;
import airside.auth.passwords.PasswordHash;
import airside.auth.passwords.PasswordHasher;
import airside.auth.passwords.PasswordRule;
import airside.auth.sessions.Sessions.Rotation;
import airside.auth.throttle.Throttle;
import airside.auth.throttle.Throttle.Admission;
import airside.kit.securitylog.SecurityEvent;
import airside.kit.securitylog.SecurityEventKind;
import airside.kit.securitylog.SecurityLog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Opens sessions with a password, continues them with refresh tokens, and ends them.
public final class LogIn {
    private final Accounts accounts;
    private final PasswordHasher hasher;
    private final Throttle throttle;
    private final Sessions sessions;
    private final PasswordRule rule;
    private final AccessTokens tokens;
    private final SessionLifetimes lifetimes;
    private final SecurityLog securityLog;
    private final Clock clock;

    public LogIn(
            Accounts accounts,
            PasswordHasher hasher,
            PasswordRule rule,
            Throttle throttle,
            Sessions sessions,
            AccessTokens tokens,
            SessionLifetimes lifetimes,
            SecurityLog securityLog,
            Clock clock) {
        this.accounts = accounts;
        this.hasher = hasher;
        this.rule = rule;
        this.throttle = throttle;
        this.sessions = sessions;
        this.tokens = tokens;
        this.lifetimes = lifetimes;
        this.securityLog = securityLog;
        this.clock = clock;
    }

    /// What trying to sign in comes to.
    public sealed interface Result {
        record SignedIn(Session session) implements Result {}

        record Wrong() implements Result {}

        /// The password was right, but another person gave it: a new one must come with it.
        record PasswordChangeRequired() implements Result {}

        record WeakPassword(String objection) implements Result {}

        /// The password was right, but the account may not be used.
        record Disabled() implements Result {}

        record TooMany(Duration waitFor) implements Result {}
    }

    /// Opens a session. For unknown and known names the same statements run and the answers are the same, also once
    /// there were too many attempts, so that neither the answer nor its time says whether an account exists.
    ///
    /// @param newPassword when the password is to be changed at the same time; all other sessions end
    /// @param typedUsername blanks around it do not count
    public Result logIn(String typedUsername, String password, Optional<String> newPassword, Origin origin) {
        String username = typedUsername.strip();
        String address = origin.address();
        Optional<Account> account = accounts.findByUsername(username);
        Optional<UUID> accountId = account.map(Account::id);
        Optional<Admission> admission = throttle.admit(username, accountId, address);
        if (admission.isEmpty()) {
            securityLog.write(event(SecurityEventKind.LOGIN_THROTTLED, account, address));
            return new Result.TooMany(throttle.waitFor(username, accountId, address));
        }
        Optional<PasswordHash> kept = accounts.findPasswordHash(accountId.orElse(Throttle.NO_ACCOUNT));
        boolean isRight = throttle.evaluate(admission.get(), () -> hasher.matches(kept, password));
        if (!isRight || account.isEmpty()) {
            securityLog.write(event(SecurityEventKind.LOGIN_FAILED, account, address)
                    .withReason(account.isPresent() ? "wrong password" : "unknown user name"));
            return new Result.Wrong();
        }
        throttle.succeeded(admission.get(), account.get().id());
        if (account.get().isDisabled()) {
            securityLog.write(
                    event(SecurityEventKind.LOGIN_REFUSED, account, address).withReason("the account is disabled"));
            return new Result.Disabled();
        }
        if (newPassword.isPresent()) return logInWithNew(account.get(), password, newPassword.get(), origin);
        if (account.get().mustChangePassword()) {
            securityLog.write(event(SecurityEventKind.LOGIN_REFUSED, account, address)
                    .withReason("the password must be changed first"));
            return new Result.PasswordChangeRequired();
        }
        if (kept.map(hasher::isOutdated).orElse(false)) {
            accounts.replaceHash(account.get().id(), hasher.hashAgain(password));
        }
        securityLog.write(event(SecurityEventKind.LOGIN_SUCCEEDED, account, address));
        return new Result.SignedIn(open(account.get(), origin));
    }

    private Result logInWithNew(Account account, String before, String next, Origin origin) {
        Optional<String> objection = rule.objection(next, before, account.username());
        if (objection.isPresent()) return new Result.WeakPassword(objection.get());
        accounts.changePassword(account.id(), hasher.hash(next));
        sessions.endAll(account.id(), clock.instant());
        Optional<Account> known = Optional.of(account);
        securityLog.write(event(SecurityEventKind.PASSWORD_CHANGED, known, origin.address()));
        securityLog.write(event(SecurityEventKind.LOGIN_SUCCEEDED, known, origin.address()));
        return new Result.SignedIn(open(account.withOwnPassword(), origin));
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
        Rotation rotation = sessions.rotate(new RefreshToken(refreshToken), arrivedAt, clock.instant());
        return switch (rotation) {
            case Rotation.Rotated rotated ->
                accounts.find(rotated.accountId())
                        .filter(account -> !account.isDisabled())
                        .map(account -> session(account, rotated));
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
        sessions.end(new RefreshToken(refreshToken), clock.instant());
        securityLog.write(SecurityEvent.of(SecurityEventKind.SESSION_ENDED).withReason("logged out"));
    }

    /// Opens a session for an account whose owner has proved to be so.
    public Session open(Account account, Origin origin) {
        RefreshToken first = RefreshToken.create();
        Instant now = clock.instant();
        UUID sessionId = sessions.open(account.id(), first, origin, now);
        return new Session(
                account,
                tokens.of(account, sessionId, lifetimes.endsAt(now)),
                first.value(),
                lifetimes.refreshExpiresAt(now, now));
    }

    private Session session(Account account, Rotation.Rotated rotated) {
        return new Session(
                account,
                tokens.of(account, rotated.sessionId(), lifetimes.endsAt(rotated.signedInAt())),
                rotated.next().value(),
                rotated.expiresAt());
    }
}
