package airside.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import airside.kit.database.Database;
import airside.kit.testing.PreviousRelease;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// FEATURE: release 0.2 goes on with its open connections while this release migrates the schema.
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
    void aKeyThatAnEarlierBuildEncryptedStaysSo() {
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
}
