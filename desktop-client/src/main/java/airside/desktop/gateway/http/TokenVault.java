package airside.desktop.gateway.http;

import java.net.URI;
import java.util.Optional;

/// Keeps the secrets of a session for the next start. They are kept here or in memory, never in a file.
public interface TokenVault {
    /// The secrets of a session.
    enum Secret {
        /// Gets the next session, once.
        REFRESH_TOKEN,
        /// Opens what was kept of the account; see [OfflineKey].
        OFFLINE_KEY
    }

    boolean isAvailable();

    Optional<String> find(URI server, Secret secret);

    void keep(URI server, Secret secret, String value);

    void forget(URI server, Secret secret);

    default void forgetAll(URI server) {
        for (Secret secret : Secret.values()) forget(server, secret);
    }

    /// Where nothing is kept: no keyring, or none wanted.
    TokenVault NONE = new TokenVault() {
        @Override
        public boolean isAvailable() {
            return false;
        }

        @Override
        public Optional<String> find(URI server, Secret secret) {
            return Optional.empty();
        }

        @Override
        public void keep(URI server, Secret secret, String value) {}

        @Override
        public void forget(URI server, Secret secret) {}
    };
}
