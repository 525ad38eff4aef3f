package airside.auth.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import airside.auth.accounts.Account;
import airside.auth.accounts.JdbcAccounts;
import airside.auth.accounts.Profile;
import airside.auth.passwords.PasswordHash;
import airside.kit.database.Database;
import airside.kit.testing.TestDatabase;
import airside.kit.tokens.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// FEATURE: expired one-time codes are deleted.
class JdbcRecoveryCodesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final PasswordHash HASH = new PasswordHash(1, 1, 1, new byte[16], new byte[32]);

    @Test
    void anExpiredCodeIsDeletedAndOthersStay() {
        try (Database database = TestDatabase.migrated("auth").open("auth")) {
            var codes = new JdbcRecoveryCodes(database);
            UUID late = account(database);
            codes.put(account(database), HASH, late, NOW, NOW.plusSeconds(60));
            codes.put(late, HASH, late, NOW, NOW.plusSeconds(61));
            codes.deleteExpired(NOW.plusSeconds(60));
            assertEquals(
                    List.of(late),
                    database.query("SELECT account_id FROM recovery_codes", row -> row.uuid("account_id")));
        }
    }

    private static UUID account(Database database) {
        UUID id = UUID.randomUUID();
        new JdbcAccounts(database)
                .add(new Account(id, "u" + id, List.of(Role.TRAVELLER), Optional.empty(), Profile.EMPTY, 1, NOW), HASH);
        return id;
    }
}
