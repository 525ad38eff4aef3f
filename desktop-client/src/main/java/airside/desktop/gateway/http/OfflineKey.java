package airside.desktop.gateway.http;

import airside.desktop.accountdata.DataKey;
import airside.desktop.accountdata.DataOwner;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// What the keyring keeps beside the refresh token of a session, to open what was kept of the account while the
/// server cannot be reached.
///
/// @param expiresAt when the session ends if it is not gone on with; from then on one signs in anew
record OfflineKey(String accountId, DataKey key, Instant expiresAt) {

    /// Reads what [#text] wrote; empty if it is something else.
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
