package airside.desktop.gateway.http;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import java.net.URI;
import java.util.Optional;

/// Keeps tokens in the keyring of the operating system. It is opened when first asked for, since that may take a
/// while.
public final class KeyringVault implements TokenVault {
    private static final System.Logger LOG = System.getLogger(KeyringVault.class.getName());
    private static final String SERVICE = "airside";

    private boolean isOpened;
    private Optional<Keyring> keyring = Optional.empty();

    @Override
    public boolean isAvailable() {
        return opened().isPresent();
    }

    @Override
    public Optional<String> find(URI server) {
        return opened().flatMap(keyring -> {
            try {
                return Optional.ofNullable(keyring.getPassword(SERVICE, server.toString()))
                        .filter(token -> !token.isBlank());
            } catch (PasswordAccessException e) {
                return Optional.empty();
            }
        });
    }

    @Override
    public void keep(URI server, String refreshToken) {
        opened().ifPresent(keyring -> {
            try {
                keyring.setPassword(SERVICE, server.toString(), refreshToken);
            } catch (PasswordAccessException e) {
                LOG.log(System.Logger.Level.WARNING, "The keyring refuses to keep the session: " + e.getMessage());
            }
        });
    }

    @Override
    public void forget(URI server) {
        opened().ifPresent(keyring -> {
            try {
                keyring.deletePassword(SERVICE, server.toString());
            } catch (PasswordAccessException e) {
                // there was none
            }
        });
    }

    /// Keyrings fail in many ways of their own (no bus, no native library, locked); each means that there is none.
    private synchronized Optional<Keyring> opened() {
        if (isOpened) return keyring;
        isOpened = true;
        try {
            keyring = Optional.of(Keyring.create());
        } catch (BackendNotSupportedException | RuntimeException | LinkageError e) {
            LOG.log(System.Logger.Level.DEBUG, "No keyring: " + e);
        }
        return keyring;
    }
}
