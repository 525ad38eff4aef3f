package airside.auth.accounts;

import airside.auth.agencies.Agency;
import airside.auth.passwords.PasswordHasher;
import airside.auth.passwords.PasswordRule;
import airside.kit.tokens.Role;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Opens accounts: of travellers, who register themselves, and of agents and supervisors, for an administrator.
public final class OpenAccount {
    private final JdbcAccounts accounts;
    private final PasswordHasher hasher;
    private final PasswordRule rule;
    private final Clock clock;

    public OpenAccount(JdbcAccounts accounts, PasswordHasher hasher, PasswordRule rule, Clock clock) {
        this.accounts = accounts;
        this.hasher = hasher;
        this.rule = rule;
        this.clock = clock;
    }

    /// The result of opening an account.
    public sealed interface Opening {
        record Opened(Account account) implements Opening {}

        record UsernameTaken(String username) implements Opening {}

        /// The user name is reserved for the system.
        record UsernameReserved(String username) implements Opening {}

        record WeakPassword(String objection) implements Opening {}
    }

    /// Opens an account. An administrator chooses the password of an account of an agency, and its owner must
    /// change it.
    public Opening open(String username, String password, Role role, Optional<Agency> agency, Profile profile) {
        if (ReservedNames.contains(username)) return new Opening.UsernameReserved(username);
        Optional<String> objection = rule.objection(password, username);
        if (objection.isPresent()) return new Opening.WeakPassword(objection.get());
        // Checked before the costly hash; the constraint of the table decides.
        if (accounts.findByUsername(username).isPresent()) return new Opening.UsernameTaken(username);
        Account account = new Account(
                UUID.randomUUID(),
                username,
                List.of(role),
                agency,
                profile,
                1,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                agency.isPresent(),
                Optional.empty());
        return accounts.add(account, hasher.hash(password))
                ? new Opening.Opened(account)
                : new Opening.UsernameTaken(username);
    }
}
