package airside.desktop.signin;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/// Parses server addresses as people write them: `localhost:8080`, `https://book.example.org`.
public final class ServerAddress {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private ServerAddress() {}

    /// Returns host and port, `localhost:8080`, also if the port is the default one.
    public static String hostAndPort(URI address) {
        int port =
                address.getPort() >= 0 ? address.getPort() : address.getScheme().equals("https") ? 443 : 80;
        return address.getHost() + ":" + port;
    }

    /// Returns scheme, host and port of a typed address; empty if it is not an address of a server.
    public static Optional<URI> parse(String typed) {
        String text = typed.strip();
        String full = text.contains("://") ? text : "http://" + text;
        try {
            URI uri = new URI(full);
            boolean isUsable = uri.getHost() != null && SCHEMES.contains(uri.getScheme());
            return isUsable ? Optional.of(new URI(uri.getScheme() + "://" + uri.getAuthority())) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
