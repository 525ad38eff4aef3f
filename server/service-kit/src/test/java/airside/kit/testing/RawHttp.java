package airside.kit.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
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

/// Sends bytes as they are, which no decent client would: for requests that are meant to hurt.
public final class RawHttp {
    private static final int PATIENCE_MILLIS = 20_000;

    private final URI address;

    public RawHttp(URI address) {
        this.address = address;
    }

    /// What comes back for a request given as text; line ends are put right.
    public Answer send(String request) {
        return send(out -> out.write(request.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1)));
    }

    /// What comes back while a request is written; that the other side stops listening midway is fine.
    public Answer send(Writing request) {
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            Thread writer = Thread.ofVirtual().start(() -> write(request, socket));
            Answer answer = read(new BufferedInputStream(socket.getInputStream()));
            writer.interrupt();
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Writing request, Socket socket) {
        try {
            OutputStream out = socket.getOutputStream();
            request.to(out);
            out.flush();
        } catch (SocketException e) {
            // refused midway, as hoped
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
}
