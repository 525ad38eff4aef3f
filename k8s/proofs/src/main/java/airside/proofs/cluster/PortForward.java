package airside.proofs.cluster;

import airside.proofs.ProofFailedException;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/// A running `kubectl port-forward` from a local port to a Service or a pod.
public final class PortForward implements AutoCloseable {
    private static final Pattern LISTENING = Pattern.compile("Forwarding from 127\\.0\\.0\\.1:(\\d+)");

    private static final int TLS_MILLIS = 5_000;

    private final Process process;
    private final int port;

    private PortForward(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /// @param target `service/NAME` or `pod/NAME`
    static PortForward to(Kubectl kubectl, String target, int targetPort) {
        Process process = kubectl.start("port-forward", target, ":" + targetPort);
        try {
            String line = process.inputReader().readLine();
            if (line == null) {
                throw new ProofFailedException("kubectl port-forward %s ended: %s"
                        .formatted(
                                target, process.errorReader().readAllAsString().strip()));
            }
            Matcher listening = LISTENING.matcher(line);
            if (listening.find()) return new PortForward(process, Integer.parseInt(listening.group(1)));
            process.destroy();
            throw new ProofFailedException("kubectl port-forward %s printed: %s".formatted(target, line));
        } catch (IOException e) {
            throw new ProofFailedException("kubectl port-forward does not answer", e);
        }
    }

    /// The local address, for HTTP.
    public URI address() {
        return URI.create("http://localhost:" + port);
    }

    /// Whether a GET of the path is answered with a status below 500.
    public boolean answers(String path) {
        return get(path).filter(answer -> answer.statusCode() < 500).isPresent();
    }

    /// The body of the answer to a GET; empty if there is no answer.
    public String body(String path) {
        return get(path).map(HttpResponse::body).orElse("");
    }

    /// The body of the answer to a GET over TLS, with any certificate; empty if there is no answer.
    public String bodyByTls(String path) {
        HttpClient.Builder http = HttpClient.newBuilder().sslContext(trustAll());
        return get(http, URI.create("https://localhost:" + port + path))
                .map(HttpResponse::body)
                .orElse("");
    }

    /// The body of the answer to a POST of JSON over TLS, with any certificate; empty if there is no answer.
    public String postByTls(String path, String json) {
        HttpClient.Builder http = HttpClient.newBuilder().sslContext(trustAll());
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://localhost:" + port + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
        return send(http, request).map(HttpResponse::body).orElse("");
    }

    private Optional<HttpResponse<String>> get(String path) {
        return get(HttpClient.newBuilder(), address().resolve(path));
    }

    private static Optional<HttpResponse<String>> get(HttpClient.Builder builder, URI address) {
        return send(builder, HttpRequest.newBuilder(address).build());
    }

    private static Optional<HttpResponse<String>> send(HttpClient.Builder builder, HttpRequest request) {
        try (HttpClient http = builder.build()) {
            return Optional.of(http.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            throw new ProofFailedException("Interrupted", e);
        }
    }

    /// The subject of the server's certificate, with any issuer; empty if the server does not accept TLS.
    public Optional<String> certificate() {
        try (var socket = (SSLSocket) trustAll().getSocketFactory().createSocket("localhost", port)) {
            socket.setSoTimeout(TLS_MILLIS);
            socket.startHandshake();
            var shown = (X509Certificate) socket.getSession().getPeerCertificates()[0];
            return Optional.of(shown.getSubjectX500Principal().getName());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static SSLContext trustAll() {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new TrustAllManager()}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new ProofFailedException("This Java runtime does not support TLS", e);
        }
    }

    /// Trusts every certificate, because a proof only reads its subject.
    private static final class TrustAllManager extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
