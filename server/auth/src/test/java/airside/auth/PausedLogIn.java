package airside.auth;

import airside.kit.database.Database;
import airside.kit.testing.Answer;
import airside.kit.testing.Eventually;
import airside.kit.testing.TestHost;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// A log-in that waits after its password was verified and before its session is opened, because a transaction
/// holds a lock on its known address. The account must have been signed in to from this address before.
///
/// @param database where the lock is taken
record PausedLogIn(TestHost host, Database database) {
    static final String ADDRESS = "192.0.2.1";

    /// Settings with lock timeouts that are longer than a log-in is paused.
    static Map<String, String> withLongLockTimeouts(Map<String, String> settings) {
        Map<String, String> changed = new HashMap<>(settings);
        changed.put("server.client-address-header", "X-Forwarded-For");
        changed.put("auth.database.lock-timeout", "15s");
        changed.put("auth.database.statement-timeout", "15s");
        return changed;
    }

    /// Runs a change while a log-in is paused, and returns the response to the log-in.
    Answer answer(Map<String, String> credentials, Runnable meanwhile) {
        return database.inTransaction(transaction -> {
                    transaction
                            .find("""
                                SELECT address FROM known_addresses JOIN accounts ON accounts.id = account_id
                                WHERE username_folded = ? AND address = ? FOR UPDATE OF known_addresses
                                """, row -> row.text("address"), credentials.get("username"), ADDRESS)
                            .orElseThrow();
                    var logIn = CompletableFuture.supplyAsync(
                            () -> host.client().with("X-Forwarded-For", ADDRESS).post("/api/auth/login", credentials),
                            task -> Thread.ofVirtual().start(task));
                    Eventually.becomes("the log-in waits", this::isOneWaiting);
                    meanwhile.run();
                    return logIn;
                })
                .join();
    }

    private boolean isOneWaiting() {
        return database.find("""
            SELECT count(*)::int AS waiting FROM pg_stat_activity
            WHERE datname = current_database() AND wait_event_type = 'Lock'
            """, row -> row.integer("waiting") > 0).orElseThrow();
    }
}
