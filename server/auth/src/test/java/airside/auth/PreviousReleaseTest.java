package airside.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import airside.kit.database.Database;
import airside.kit.testing.PreviousRelease;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// FEATURE: release 0.2 keeps working with its open connections while this release migrates the schema.
class PreviousReleaseTest {
    private static final String VERSION = "001";

    /// The only one of its statements that reads all columns within a transaction.
    @Test
    void itsPreparedStatementKeepsWorking() {
        assertEquals(
                Optional.empty(),
                PreviousRelease.failureAfterMigration(
                        "auth", VERSION, "SELECT * FROM signing_keys ORDER BY signs_from"));
    }

    @Test
    void aKeyThatAnEarlierBuildEncryptedStaysEncrypted() {
        var migrated = PreviousRelease.migratedFrom("auth", VERSION, List.of("""
            SET search_path TO auth;
            ALTER TABLE signing_keys ADD COLUMN encrypted_private_key bytea, ADD COLUMN encrypted_signs_until timestamptz;
            INSERT INTO signing_keys VALUES ('plain', '{}', now(), now(), now(), NULL, NULL);
            INSERT INTO signing_keys VALUES ('secret', '{}', now(), now(), now(), 'x', now())
            """));
        try (Database database = migrated.open("auth")) {
            assertEquals(
                    List.of("secret"),
                    database.query("SELECT key_id FROM encrypted_signing_keys", row -> row.text("key_id")));
        }
    }

    /// Its indexes exist already.
    @Test
    void aRefreshThatAnEarlierBuildAnsweredCanBeRepeated() {
        var migrated = PreviousRelease.migratedFrom("auth", VERSION, List.of("""
            SET search_path TO auth;
            ALTER TABLE session_families ADD COLUMN address text, ADD COLUMN client text;
            ALTER TABLE refresh_tokens ADD COLUMN successor_salt bytea;
            CREATE INDEX refresh_tokens_by_family ON refresh_tokens (family_id);
            CREATE INDEX session_families_by_end ON session_families (revoked_at) WHERE revoked_at IS NOT NULL;
            INSERT INTO accounts (id, username, username_folded, password_hash, roles, created_at)
            VALUES ('00000000-0000-0000-0000-000000000001', 'maya', 'maya', '', '{}', now());
            INSERT INTO session_families (id, account_id, created_at)
            VALUES ('00000000-0000-0000-0000-000000000002', '00000000-0000-0000-0000-000000000001', now());
            INSERT INTO refresh_tokens (token_hash, family_id, issued_at, expires_at, used_at, successor_salt)
            VALUES ('used', '00000000-0000-0000-0000-000000000002', now(), now(), '2026-11-23T09:00:00Z', 'salt'),
                   ('open', '00000000-0000-0000-0000-000000000002', now(), now(), NULL, NULL)
            """));
        try (Database database = migrated.open("auth")) {
            assertEquals(
                    List.of("used salt 2026-11-23T09:00:30Z"),
                    database.query("""
                        SELECT encode(token_hash, 'escape') || ' ' || encode(salt, 'escape') AS text, erase_at
                        FROM refresh_successors
                        """, row -> row.text("text") + " " + row.instant("erase_at")));
        }
    }
}
