package airside.auth.sessions;

import airside.auth.accounts.Account;
import airside.auth.accounts.JdbcAccounts;
import airside.auth.devicedata.JdbcDeviceDataKeys;
import airside.auth.keys.AccessTokens;
import airside.auth.passwords.PasswordHash;
import airside.auth.passwords.PasswordHasher;
import airside.auth.passwords.PasswordRule;
import airside.auth.sessions.JdbcSessions.Rotation;
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
import java.util.function.Function;

/// Opens sessions with a password, continues them with refresh tokens, and ends them.
public final class LogIn {
    private final JdbcAccounts accounts;
    private final PasswordHasher hasher;
    private final Throttle throttle;
    private final JdbcSessions sessions;
    private final JdbcCredentials credentials;
    private final PasswordRule rule;
    private final AccessTokens tokens;
    private final JdbcDeviceDataKeys deviceDataKeys;
    private final SessionLifetimes lifetimes;
    private final SecurityLog securityLog;
    private final Clock clock;

    public LogIn(
            JdbcAccounts accounts,
            PasswordHasher hasher,
            PasswordRule rule,
            Throttle throttle,
            JdbcSessions sessions,
            JdbcCredentials credentials,
            AccessTokens tokens,
            JdbcDeviceDataKeys deviceDataKeys,
            SessionLifetimes lifetimes,
            SecurityLog securityLog,
            Clock clock) {
        this.accounts = accounts;
        this.hasher = hasher;
        this.rule = rule;
        this.throttle = throttle;
        this.sessions = sessions;
        this.credentials = credentials;
        this.tokens = tokens;
        this.deviceDataKeys = deviceDataKeys;
        this.lifetimes = lifetimes;
        this.securityLog = securityLog;
        this.clock = clock;
    }

    /// The result of a log-in.
    public sealed interface Result {
        record SignedIn(Session session) implements Result {}

        record WrongCredentials() implements Result {}

        /// The password was right, but another person chose it: the request must contain a new one.
        record PasswordChangeRequired() implements Result {}

        record WeakPassword(String objection) implements Result {}

        /// The password was right, but the account is disabled.
        record Disabled() implements Result {}

        record TooManyAttempts(Duration waitFor) implements Result {}
    }

    /// Opens a session. For unknown and known user names the same statements run and the answers are the same, also
    /// after too many attempts, so that neither the answer nor its time reveals whether an account exists.
    ///
    /// @param newPassword the new password if it is to be changed at the same time; all other sessions then end
    /// @param typedUsername blanks around it are ignored
    public Result logIn(String typedUsername, String password, Optional<String> newPassword, SignInOrigin origin) {
        String username = typedUsername.strip();
        // If another log-in has hashed the same password again meanwhile, the second attempt succeeds.
        return attempt(username, password, newPassword, origin)
                .or(() -> attempt(username, password, newPassword, origin))
                .orElseGet(Result.WrongCredentials::new);
    }

    /// Attempts to log in once.
    ///
    /// @return empty if the account was changed while the password was hashed
    private Optional<Result> attempt(
            String username, String password, Optional<String> newPassword, SignInOrigin origin) {
        String address = origin.address();
        Optional<Account> account = accounts.findByUsername(username);
        Optional<UUID> accountId = account.map(Account::id);
        Optional<Admission> admission = throttle.admit(username, accountId, address);
        if (admission.isEmpty()) {
            securityLog.write(event(SecurityEventKind.LOGIN_THROTTLED, account, address));
            return Optional.of(new Result.TooManyAttempts(throttle.waitFor(username, accountId, address)));
        }
        Optional<PasswordHash> kept = accounts.findPasswordHash(accountId.orElse(Throttle.NO_ACCOUNT));
        boolean isRight = throttle.evaluate(admission.get(), () -> hasher.matches(kept, password));
        if (!isRight || account.isEmpty() || kept.isEmpty()) {
            securityLog.write(event(SecurityEventKind.LOGIN_FAILED, account, address)
                    .withReason(account.isPresent() ? "wrong password" : "unknown user name"));
            return Optional.of(new Result.WrongCredentials());
        }
        throttle.succeeded(admission.get(), account.get().id());
        if (account.get().isDisabled()) {
            securityLog.write(
                    event(SecurityEventKind.LOGIN_REFUSED, account, address).withReason("the account is disabled"));
            return Optional.of(new Result.Disabled());
        }
        if (newPassword.isPresent()) {
            return logInWithNew(account.get(), kept.get(), password, newPassword.get(), origin);
        }
        if (account.get().mustChangePassword()) {
            securityLog.write(event(SecurityEventKind.LOGIN_REFUSED, account, address)
                    .withReason("the password must be changed first"));
            return Optional.of(new Result.PasswordChangeRequired());
        }
        UUID id = account.get().id();
        PasswordHash verified = upToDate(id, kept.get(), password);
        Optional<Session> session =
                open(account.get(), origin, newSession -> credentials.open(id, verified, newSession));
        return signedIn(session, account.get(), origin);
    }

    private Optional<Result> logInWithNew(
            Account account, PasswordHash verified, String before, String next, SignInOrigin origin) {
        Optional<String> objection = rule.objection(next, before, account.username());
        if (objection.isPresent()) return Optional.of(new Result.WeakPassword(objection.get()));
        PasswordHash hash = hasher.hash(next);
        Optional<Session> session = open(
                account.withOwnPassword(),
                origin,
                newSession -> credentials.changePassword(account.id(), verified, hash, newSession));
        if (session.isPresent()) {
            securityLog.write(event(SecurityEventKind.PASSWORD_CHANGED, Optional.of(account), origin.address()));
        }
        return signedIn(session, account, origin);
    }

    private Optional<Result> signedIn(Optional<Session> session, Account account, SignInOrigin origin) {
        Optional<Account> known = Optional.of(account);
        securityLog.write(
                session.isPresent()
                        ? event(SecurityEventKind.LOGIN_SUCCEEDED, known, origin.address())
                        : event(SecurityEventKind.LOGIN_REFUSED, known, origin.address())
                                .withReason("the account was changed meanwhile"));
        return session.map(Result.SignedIn::new);
    }

    /// Returns the stored hash; if it is outdated, replaces it by a new hash of the same password.
    private PasswordHash upToDate(UUID accountId, PasswordHash kept, String password) {
        if (!hasher.isOutdated(kept)) return kept;
        PasswordHash next = hasher.hashAgain(password);
        return accounts.replaceHash(accountId, kept, next) ? next : kept;
    }

    private static SecurityEvent event(SecurityEventKind kind, Optional<Account> account, String address) {
        return event(kind, account).withAddress(address);
    }

    private static SecurityEvent event(SecurityEventKind kind, Optional<Account> account) {
        SecurityEvent event = SecurityEvent.of(kind);
        return account.map(known -> event.withAccount(known.id(), known.username()))
                .orElse(event);
    }

    /// Continues a session with new tokens.
    ///
    /// @param arrivedAt when the request arrived
    /// @return empty if the refresh token is not valid, or the account is disabled
    public Optional<Session> refresh(String refreshToken, Instant arrivedAt, SignInOrigin origin) {
        Rotation rotation = sessions.rotate(new RefreshToken(refreshToken), arrivedAt, clock.instant());
        return switch (rotation) {
            case Rotation.Rotated rotated -> {
                Optional<Account> account = accounts.find(rotated.accountId());
                if (account.isPresent() && !account.get().isDisabled()) {
                    yield Optional.of(session(account.get(), rotated));
                }
                securityLog.write(event(SecurityEventKind.REFRESH_REFUSED, account, origin.address())
                        .withSession(rotated.sessionId())
                        .withReason("the account is disabled"));
                yield Optional.empty();
            }
            case Rotation.Refused _ -> {
                securityLog.write(
                        SecurityEvent.of(SecurityEventKind.REFRESH_REFUSED).withAddress(origin.address()));
                yield Optional.empty();
            }
            case Rotation.Replayed(UUID accountId, UUID sessionId) -> {
                securityLog.write(
                        event(SecurityEventKind.REFRESH_TOKEN_REPLAYED, accounts.find(accountId), origin.address())
                                .withSession(sessionId));
                yield Optional.empty();
            }
        };
    }

    /// Ends the session of a refresh token. Accepts any text, and logs only the end of a session, because any
    /// client can send any number of texts.
    public void logOut(String refreshToken, SignInOrigin origin) {
        sessions.end(new RefreshToken(refreshToken), clock.instant())
                .ifPresent(ended -> securityLog.write(
                        event(SecurityEventKind.SESSION_ENDED, accounts.find(ended.accountId()), origin.address())
                                .withSession(ended.sessionId())
                                .withReason("logged out")));
    }

    /// Opens a session for an account whose owner has been authenticated.
    ///
    /// @param opening stores the session and returns its id; empty if the password or code is no longer valid
    public Optional<Session> open(Account account, SignInOrigin origin, Function<NewSession, Optional<UUID>> opening) {
        Instant now = clock.instant();
        NewSession session = new NewSession(RefreshToken.create(), origin, now);
        return opening.apply(session)
                .map(sessionId -> new Session(
                        account,
                        tokens.of(account, sessionId, lifetimes.endsAt(now)),
                        session.first().value(),
                        lifetimes.refreshExpiresAt(now, now),
                        deviceDataKeys.get(account.id())));
    }

    private Session session(Account account, Rotation.Rotated rotated) {
        return new Session(
                account,
                tokens.of(account, rotated.sessionId(), lifetimes.endsAt(rotated.signedInAt())),
                rotated.next().value(),
                rotated.expiresAt(),
                deviceDataKeys.get(account.id()));
    }
}
