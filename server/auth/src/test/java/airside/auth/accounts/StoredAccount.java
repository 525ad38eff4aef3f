package airside.auth.accounts;

import airside.auth.passwords.PasswordHash;
import airside.kit.database.Database;
import airside.kit.tokens.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Stores accounts for tests of data that belongs to an account.
public final class StoredAccount {
    private StoredAccount() {}

    /// Stores a traveller's account with a unique name and a password hash that no password matches.
    ///
    /// @return its id
    public static UUID add(Database database, Instant createdAt) {
        UUID id = UUID.randomUUID();
        var account = new Account(id, "u" + id, List.of(Role.TRAVELLER), Optional.empty(), Profile.EMPTY, 1, createdAt);
        new JdbcAccounts(database).add(account, new PasswordHash(1, 1, 1, new byte[16], new byte[32]));
        return id;
    }
}
