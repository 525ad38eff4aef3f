package airside.desktop.signin;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/// Reads where a server is, as people type it: `localhost:8080`, `https://book.example.org`.
public final class ServerAddress {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private ServerAddress() {}

    /// `localhost:8080`; with the port also where the address leaves it out.
    public static String hostAndPort(URI address) {
        int port =
                address.getPort() >= 0 ? address.getPort() : address.getScheme().equals("https") ? 443 : 80;
        return address.getHost() + ":" + port;
    }

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
