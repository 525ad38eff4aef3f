package airside.auth.recovery;

import airside.auth.accounts.Account;
import airside.auth.accounts.JdbcAccounts;
import airside.auth.passwords.PasswordHash;
import airside.auth.passwords.PasswordHasher;
import airside.auth.passwords.PasswordRule;
import airside.auth.sessions.JdbcCredentials;
import airside.auth.sessions.LogIn;
import airside.auth.sessions.Session;
import airside.auth.sessions.SignInOrigin;
import airside.auth.throttle.Throttle;
import airside.auth.throttle.Throttle.Admission;
import airside.kit.securitylog.SecurityEvent;
import airside.kit.securitylog.SecurityEventKind;
import airside.kit.securitylog.SecurityLog;
import airside.kit.tokens.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/// Creates one-time codes, and sets new passwords with them.
public final class RecoverPassword {
    private final JdbcRecoveryCodes codes;
    private final JdbcAccounts accounts;
    private final PasswordHasher hasher;
    private final PasswordRule rule;
    private final Throttle throttle;
    private final JdbcCredentials credentials;
    private final LogIn logIn;
    private final Duration codeLifetime;
    private final SecurityLog securityLog;
    private final Clock clock;

    /// @param codeLifetime how long a code is valid
    public RecoverPassword(
            JdbcRecoveryCodes codes,
            JdbcAccounts accounts,
            PasswordHasher hasher,
            PasswordRule rule,
            Throttle throttle,
            JdbcCredentials credentials,
            LogIn logIn,
            Duration codeLifetime,
            SecurityLog securityLog,
            Clock clock) {
        this.codes = codes;
        this.accounts = accounts;
        this.hasher = hasher;
        this.rule = rule;
        this.throttle = throttle;
        this.credentials = credentials;
        this.logIn = logIn;
        this.codeLifetime = codeLifetime;
        this.securityLog = securityLog;
        this.clock = clock;
    }

    /// A new code.
    record MadeCode(RecoveryCode code, Instant expiresAt) {}

    /// The result of using a code.
    sealed interface Recovery {
        record SignedIn(Session session) implements Recovery {}

        /// The code is wrong, used or expired, or the user name does not exist.
        record InvalidCode() implements Recovery {}

        /// The code was right, and stays valid for another password.
        record WeakPassword(String objection) implements Recovery {}

        record Disabled() implements Recovery {}

        record TooManyAttempts(Duration waitFor) implements Recovery {}
    }

    /// Creates a code for an account; an earlier one becomes invalid.
    ///
    /// @param manager the supervisor or administrator who requests it
    MadeCode makeCode(Account account, Caller manager) {
        RecoveryCode code = RecoveryCode.create();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant expiresAt = now.plus(codeLifetime);
        UUID createdBy = UUID.fromString(manager.subject());
        codes.put(account.id(), hasher.hash(code.value()), createdBy, now, expiresAt);
        securityLog.write(SecurityEvent.of(SecurityEventKind.RECOVERY_CODE_CREATED)
                .withAccount(account.id(), account.username())
                .withActor(manager));
        return new MadeCode(code, expiresAt);
    }

    /// Sets a new password with a code, ends all sessions and opens a new one. The answer and its time are the same
    /// for known and unknown user names. Attempts count like attempts to log in.
    ///
    /// @param typedUsername blanks around it are ignored
    Recovery recover(String typedUsername, String typedCode, String newPassword, SignInOrigin origin) {
        String username = typedUsername.strip();
        Optional<Account> account = accounts.findByUsername(username);
        Optional<UUID> accountId = account.map(Account::id);
        Optional<Admission> admission = throttle.admit(username, accountId, origin.address());
        if (admission.isEmpty()) {
            securityLog.write(event(SecurityEventKind.LOGIN_THROTTLED, account, origin));
            return new Recovery.TooManyAttempts(throttle.waitFor(username, accountId, origin.address()));
        }
        Optional<PasswordHash> kept = codes.find(accountId.orElse(Throttle.NO_ACCOUNT), clock.instant());
        RecoveryCode typed = RecoveryCode.typed(typedCode);
        boolean isRight = throttle.evaluate(admission.get(), () -> hasher.matches(kept, typed.value()));
        if (!isRight || account.isEmpty() || kept.isEmpty()) {
            securityLog.write(event(SecurityEventKind.RECOVERY_FAILED, account, origin));
            return new Recovery.InvalidCode();
        }
        throttle.succeeded(admission.get(), account.get().id());
        if (account.get().isDisabled()) {
            securityLog.write(
                    event(SecurityEventKind.LOGIN_REFUSED, account, origin).withReason("the account is disabled"));
            return new Recovery.Disabled();
        }
        Optional<String> objection = rule.objection(newPassword, account.get().username());
        if (objection.isPresent()) return new Recovery.WeakPassword(objection.get());
        UUID id = account.get().id();
        PasswordHash next = hasher.hash(newPassword);
        Optional<Session> session = logIn.open(
                account.get().withOwnPassword(),
                origin,
                newSession -> credentials.useCode(id, kept.get(), next, newSession));
        if (session.isEmpty()) {
            securityLog.write(event(SecurityEventKind.RECOVERY_FAILED, account, origin)
                    .withReason("another request used the code meanwhile"));
            return new Recovery.InvalidCode();
        }
        securityLog.write(
                event(SecurityEventKind.PASSWORD_CHANGED, account, origin).withReason("set with a one-time code"));
        return new Recovery.SignedIn(session.get());
    }

    private static SecurityEvent event(SecurityEventKind kind, Optional<Account> account, SignInOrigin origin) {
        SecurityEvent event = SecurityEvent.of(kind).withAddress(origin.address());
        return account.map(known -> event.withAccount(known.id(), known.username()))
                .orElse(event);
    }
}
