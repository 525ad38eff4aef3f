package airside.desktop.accountdata;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// The account whose data is kept, at one server.
///
/// @param accountId as the server calls the account
/// @param key encrypts the account's data on this computer; empty if the server gives none, and then the data is
/// kept     in memory only
public record DataOwner(URI server, String accountId, Optional<DataKey> key) {
    private static final int NAME_BYTES = 16;

    /// The name of the account's file. It tells neither the server nor the account.
    String fileName() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(identity().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, NAME_BYTES) + ".data";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Server and account in one text; authenticated with the data, so that a file cannot stand in for another.
    String identity() {
        return server + " " + accountId;
    }

    boolean isSameAs(DataOwner other) {
        return identity().equals(other.identity());
    }
}
