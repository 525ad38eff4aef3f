package airside.kit.request;

import airside.kit.settings.Settings;
import airside.kit.settings.SettingsException;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the network address of the client of a request, for limits per client. Behind a gateway every connection
/// comes from the gateway, which writes the client's address into a header. Without a gateway that header is
/// ignored, because any client could set it.
public final class ClientAddresses {
    private static final Pattern LITERAL = Pattern.compile("[0-9.]{7,15}|[0-9a-fA-F:.]{2,45}");
    /// A subscriber has a network of 2^64 IPv6 addresses or more (RFC 6177), which counts as one client.
    private static final int IPV6_NETWORK_BYTES = 8;

    private final Optional<HeaderName> header;

    private ClientAddresses(Optional<HeaderName> header) {
        this.header = header;
    }

    /// Reads the setting `server.client-address-header`: the header that the gateway sets or appends to, such as
    /// `X-Forwarded-For`. The last address in it is the client's.
    public static ClientAddresses of(Settings settings) {
        return new ClientAddresses(
                settings.at("server").find("client-address-header").map(ClientAddresses::header));
    }

    /// Returns the IPv4 address of the client, or the /64 network of its IPv6 address.
    public String of(ServerRequest request) {
        String peer = request.remotePeer().host();
        return header.flatMap(name -> request.headers().first(name))
                .map(ClientAddresses::last)
                .filter(address -> LITERAL.matcher(address).matches())
                .map(ClientAddresses::clientNetwork)
                .orElseGet(() -> clientNetwork(peer));
    }

    /// As [#of(ServerRequest)], but empty if the client is unknown: behind a gateway, if its header has no address;
    /// without one, if the connection comes from this machine, where a proxy may forward many clients.
    public Optional<String> find(ServerRequest request) {
        if (header.isPresent()) {
            return request.headers()
                    .first(header.get())
                    .map(ClientAddresses::last)
                    .filter(address -> LITERAL.matcher(address).matches())
                    .map(ClientAddresses::clientNetwork);
        }
        String peer = request.remotePeer().host();
        return isOnThisMachine(peer) ? Optional.empty() : Optional.of(clientNetwork(peer));
    }

    private static boolean isOnThisMachine(String peer) {
        try {
            return InetAddress.ofLiteral(peer).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    private static String last(String addresses) {
        return addresses.substring(addresses.lastIndexOf(',') + 1).strip();
    }

    /// Returns what counts as one client: an IPv4 address, or the first 64 bits of an IPv6 address.
    public static String clientNetwork(String address) {
        if (!LITERAL.matcher(address).matches()) return address;
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            if (bytes.length == 4) return InetAddress.ofLiteral(address).getHostAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, IPV6_NETWORK_BYTES)) + "::/64";
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    private static HeaderName header(String name) {
        if (!name.matches("[A-Za-z0-9-]{1,60}")) {
            throw new SettingsException(
                    "server.client-address-header is \"%s\", but must be the name of a header.".formatted(name));
        }
        return HeaderNames.create(name);
    }
}
