package airside.desktop.gateway.http;

import java.net.URI;
import java.util.Optional;

/// Keeps the refresh token of a session for the next start. Tokens are kept here or in memory, never in a file.
public interface TokenVault {
    boolean isAvailable();

    Optional<String> find(URI server);

    void keep(URI server, String refreshToken);

    void forget(URI server);

    /// Where nothing is kept: no keyring, or none wanted.
    TokenVault NONE = new TokenVault() {
        @Override
        public boolean isAvailable() {
            return false;
        }

        @Override
        public Optional<String> find(URI server) {
            return Optional.empty();
        }

        @Override
        public void keep(URI server, String refreshToken) {}

        @Override
        public void forget(URI server) {}
    };
}
