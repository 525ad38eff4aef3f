package airside.traveller.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Opens connections and sends only half a request header on each ("Slowloris").
final class HalfOpenConnections {
    private static final int CONNECT_MILLIS = 5_000;
    private static final int ANSWER_MILLIS = 60_000;
    private static final byte[] HALF =
            "GET /api/flights/places HTTP/1.1\r\nHost: airside\r\nX-Half:".getBytes(StandardCharsets.US_ASCII);

    private HalfOpenConnections() {}

    /// The result; printed as JSON.
    ///
    /// @param opened number of accepted connections
    /// @param endedByServer number of connections that the server closed
    /// @param seconds time until the last one was closed
    record Report(int opened, int endedByServer, double seconds) {}

    static Report hold(URI address, int count) {
        List<Socket> open = new ArrayList<>();
        long startedNanos = System.nanoTime();
        for (int i = 0; i < count; i++) {
            try {
                var socket = new Socket();
                socket.connect(new InetSocketAddress(address.getHost(), port(address)), CONNECT_MILLIS);
                socket.setSoTimeout(ANSWER_MILLIS);
                socket.getOutputStream().write(HALF);
                open.add(socket);
            } catch (IOException e) {
                // refused: fewer are open
            }
        }
        int ended = 0;
        for (Socket socket : open) if (isEnded(socket)) ended++;
        return new Report(open.size(), ended, (System.nanoTime() - startedNanos) / 1e9);
    }

    private static int port(URI address) {
        return address.getPort() < 0 ? 80 : address.getPort();
    }

    /// Reads until the server closes the connection; false after 60 s.
    private static boolean isEnded(Socket socket) {
        try (socket) {
            socket.getInputStream().readAllBytes();
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
