package airside.desktop.gateway.http;

import airside.desktop.accountdata.DataKey;
import airside.desktop.accountdata.DataOwner;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// The keyring entry that opens the account data while the server is unreachable.
///
/// @param expiresAt when the session ends unless it is renewed; then the user must sign in again
record OfflineKey(String accountId, DataKey key, Instant expiresAt) {

    /// Parses the output of [#text]; empty for any other text.
    static Optional<OfflineKey> parse(String text) {
        String[] fields = text.split(" ");
        if (fields.length != 3) return Optional.empty();
        try {
            Instant expiresAt = Instant.parse(fields[2]);
            return DataKey.parse(fields[1]).map(key -> new OfflineKey(fields[0], key, expiresAt));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    String text() {
        return accountId + " " + key.text() + " " + expiresAt;
    }

    DataOwner owner(URI server) {
        return new DataOwner(server, accountId, Optional.of(key));
    }
}
