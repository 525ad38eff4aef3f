package airside.desktop.gateway.http;

import java.net.URI;
import java.util.Optional;

/// A store for a session's secrets until the next start. It never uses plain files.
public interface TokenVault {
    /// The secrets of a session.
    enum Secret {
        /// Obtains the next session; valid once.
        REFRESH_TOKEN,
        /// Opens the account data; see [OfflineKey].
        OFFLINE_KEY
    }

    boolean isAvailable();

    Optional<String> find(URI server, Secret secret);

    void keep(URI server, Secret secret, String value);

    void remove(URI server, Secret secret);

    default void forgetAll(URI server) {
        for (Secret secret : Secret.values()) remove(server, secret);
    }

    /// A vault that keeps no secrets, if there is no keyring or the session is not to be kept.
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
        public void remove(URI server, Secret secret) {}
    };
}
