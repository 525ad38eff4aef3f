package airside.desktop.gateway.http;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// A keyring in memory.
final class InMemoryVault implements TokenVault {
    private final Map<String, String> secrets = new ConcurrentHashMap<>();

    @Override
    public boolean isAvailable() {
        return true;
    }

    @Override
    public Optional<String> find(URI server, Secret secret) {
        return Optional.ofNullable(secrets.get(server + " " + secret));
    }

    @Override
    public void keep(URI server, Secret secret, String value) {
        secrets.put(server + " " + secret, value);
    }

    @Override
    public void remove(URI server, Secret secret) {
        secrets.remove(server + " " + secret);
    }

    String token(URI server) {
        return find(server, Secret.REFRESH_TOKEN).orElse("");
    }

    Map<String, String> secrets() {
        return Map.copyOf(secrets);
    }
}
