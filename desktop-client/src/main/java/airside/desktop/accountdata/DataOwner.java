package airside.desktop.accountdata;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// The account at a server to which account data belongs.
///
/// @param accountId the server's id of the account
/// @param key encrypts the data on this computer; empty if the server has no key for the account, then the data is
/// kept in memory only
public record DataOwner(URI server, String accountId, Optional<DataKey> key) {
    private static final int NAME_BYTES = 16;

    /// Returns the name of the account's file: a hash, which reveals neither server nor account.
    String fileName() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(identity().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, NAME_BYTES) + ".data";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Returns server and account as one text. It is authenticated with the data, so that one account's file cannot
    /// replace another's.
    String identity() {
        return server + " " + accountId;
    }

    boolean isSameAs(DataOwner other) {
        return identity().equals(other.identity());
    }
}
