package airside.desktop.gateway.http;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import java.net.URI;
import java.util.Optional;

/// [TokenVault] in the operating system's keyring. It opens the keyring at the first access, because that may be
/// slow.
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
    public Optional<String> find(URI server, Secret secret) {
        return opened().flatMap(keyring -> {
            try {
                return Optional.ofNullable(keyring.getPassword(SERVICE, name(server, secret)))
                        .filter(value -> !value.isBlank());
            } catch (PasswordAccessException e) {
                return Optional.empty();
            }
        });
    }

    @Override
    public void keep(URI server, Secret secret, String value) {
        opened().ifPresent(keyring -> {
            try {
                keyring.setPassword(SERVICE, name(server, secret), value);
            } catch (PasswordAccessException e) {
                LOG.log(System.Logger.Level.WARNING, "The keyring refuses to keep the session: " + e.getMessage());
            }
        });
    }

    @Override
    public void remove(URI server, Secret secret) {
        opened().ifPresent(keyring -> {
            try {
                keyring.deletePassword(SERVICE, name(server, secret));
            } catch (PasswordAccessException e) {
                // There is no such entry.
            }
        });
    }

    /// The name of the refresh token is that of earlier releases.
    private static String name(URI server, Secret secret) {
        return switch (secret) {
            case REFRESH_TOKEN -> server.toString();
            case OFFLINE_KEY -> server + " offline";
        };
    }

    /// Returns the keyring; empty if it cannot be opened: no D-Bus, no native library, locked.
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
