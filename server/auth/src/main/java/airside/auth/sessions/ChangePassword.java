package airside.auth.sessions;

import airside.auth.accounts.Account;
import airside.auth.accounts.JdbcAccounts;
import airside.auth.passwords.PasswordHash;
import airside.auth.passwords.PasswordHasher;
import airside.auth.passwords.PasswordRule;
import airside.auth.throttle.Throttle;
import airside.auth.throttle.Throttle.Admission;
import airside.kit.securitylog.SecurityEvent;
import airside.kit.securitylog.SecurityEventKind;
import airside.kit.securitylog.SecurityLog;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/// Changes the password of an account for a caller who knows the current one, and ends all sessions of the account.
public final class ChangePassword {
    private final JdbcAccounts accounts;
    private final PasswordHasher hasher;
    private final PasswordRule rule;
    private final JdbcCredentials credentials;
    private final Throttle throttle;
    private final SecurityLog securityLog;
    private final Clock clock;

    public ChangePassword(
            JdbcAccounts accounts,
            PasswordHasher hasher,
            PasswordRule rule,
            JdbcCredentials credentials,
            Throttle throttle,
            SecurityLog securityLog,
            Clock clock) {
        this.accounts = accounts;
        this.hasher = hasher;
        this.rule = rule;
        this.credentials = credentials;
        this.throttle = throttle;
        this.securityLog = securityLog;
        this.clock = clock;
    }

    /// The result of changing a password.
    public sealed interface Change {
        record Changed() implements Change {}

        record WrongPassword() implements Change {}

        record WeakPassword(String objection) implements Change {}

        record TooManyAttempts(Duration waitFor) implements Change {}
    }

    /// Changes the password. Attempts with a wrong current password count like attempts to log in.
    ///
    /// @param address the network address of the client
    public Change change(Account account, String current, String next, String address) {
        Optional<Admission> admission = throttle.admit(account.username(), Optional.of(account.id()), address);
        if (admission.isEmpty()) {
            securityLog.write(event(SecurityEventKind.LOGIN_THROTTLED, account, address));
            return new Change.TooManyAttempts(throttle.waitFor(account.username(), Optional.of(account.id()), address));
        }
        Optional<PasswordHash> kept = accounts.findPasswordHash(account.id());
        boolean isRight = throttle.evaluate(admission.get(), () -> hasher.matches(kept, current));
        if (!isRight || kept.isEmpty()) return wrong(account, address, "wrong current password");
        throttle.succeeded(admission.get(), account.id());
        Optional<String> objection = rule.objection(next, current, account.username());
        if (objection.isPresent()) return new Change.WeakPassword(objection.get());
        if (!credentials.changePassword(account.id(), kept.get(), hasher.hash(next), clock.instant())) {
            return wrong(account, address, "the account was changed meanwhile");
        }
        securityLog.write(event(SecurityEventKind.PASSWORD_CHANGED, account, address));
        return new Change.Changed();
    }

    private Change wrong(Account account, String address, String reason) {
        securityLog.write(event(SecurityEventKind.PASSWORD_CHANGE_FAILED, account, address)
                .withReason(reason));
        return new Change.WrongPassword();
    }

    private static SecurityEvent event(SecurityEventKind kind, Account account, String address) {
        return SecurityEvent.of(kind)
                .withAccount(account.id(), account.username())
                .withAddress(address);
    }
}
