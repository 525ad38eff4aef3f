package airside.kit.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Sends bytes as they are, for malformed and hostile requests that an HTTP client would not send.
public final class RawHttp {
    private static final int TIMEOUT_MILLIS = 20_000;

    private final URI address;

    public RawHttp(URI address) {
        this.address = address;
    }

    /// Sends a request that is given as text, with line ends replaced by CR LF, and returns the response.
    public Answer send(String request) {
        return send(out -> out.write(request.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1)));
    }

    /// Returns the response to a request that is being written. The server may stop reading before its end.
    public Answer send(Writing request) {
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            Thread writer = Thread.ofVirtual().start(() -> write(request, socket));
            Answer answer = read(new BufferedInputStream(socket.getInputStream()));
            writer.interrupt();
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Returns all responses to the written bytes, until the server closes the connection.
    ///
    /// @param from the client's address on this machine, such as 127.0.0.2
    /// @throws UncheckedIOException if the connection stays open for 20 seconds
    public List<Answer> sendAndReadToTheEnd(String from, Writing request) {
        try (var socket = new Socket()) {
            socket.bind(new InetSocketAddress(from, 0));
            socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
            socket.setSoTimeout(TIMEOUT_MILLIS);
            Thread writer = Thread.ofVirtual().start(() -> write(request, socket));
            List<Answer> answers = readAll(new BufferedInputStream(socket.getInputStream()));
            writer.interrupt();
            return answers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// As above, for a text whose line ends are written as they are.
    public List<Answer> sendAndReadToTheEnd(String request) {
        return sendAndReadToTheEnd("127.0.0.1", out -> out.write(request.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /// Returns all bytes of the server as text, until it closes the connection.
    public String textToTheEnd(String request) {
        return textToTheEnd(socket -> socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /// As above, for a client that closes its side of the connection after the last byte of the request.
    public String textToTheEndAfterTheLastByte(String request) {
        return textToTheEnd(socket -> {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
        });
    }

    private String textToTheEnd(Sending request) {
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            request.through(socket);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Answer> readAll(InputStream in) throws IOException {
        var answers = new ArrayList<Answer>();
        in.mark(1);
        try {
            while (in.read() >= 0) {
                in.reset();
                answers.add(read(in));
                in.mark(1);
            }
        } catch (SocketException e) {
            // the server closed the connection while the client was writing
        }
        return answers;
    }

    private static void write(Writing request, Socket socket) {
        try {
            OutputStream out = socket.getOutputStream();
            request.to(out);
            out.flush();
        } catch (SocketException e) {
            // the server refused the request before its end, as expected
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer read(InputStream in) throws IOException {
        String statusLine = line(in);
        if (statusLine.isEmpty()) throw new IOException("closed without an answer");
        Map<String, List<String>> headers = new TreeMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            String[] parts = line.split(":", 2);
            headers.computeIfAbsent(parts[0].toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                    .add(parts[1].strip());
        }
        int length = Integer.parseInt(
                headers.getOrDefault("content-length", List.of("0")).getFirst());
        return new Answer(
                Integer.parseInt(statusLine.split(" ")[1]),
                HttpHeaders.of(headers, (_, _) -> true),
                in.readNBytes(length));
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') line.write(c);
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    /// Writes a request.
    @FunctionalInterface
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /// Sends a request.
    @FunctionalInterface
    private interface Sending {
        void through(Socket socket) throws IOException;
    }
}
