package airside.proofs.cluster;

import airside.proofs.ProofFailedException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A way from this machine to a Service, as `kubectl port-forward` makes it.
public final class PortForward implements AutoCloseable {
    private static final Pattern LISTENS = Pattern.compile("Forwarding from 127\\.0\\.0\\.1:(\\d+)");

    private final Process process;
    private final int port;

    private PortForward(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static PortForward to(Kubectl kubectl, String service, int servicePort) {
        Process process = kubectl.start("port-forward", "service/" + service, ":" + servicePort);
        try {
            String line = String.valueOf(process.inputReader().readLine());
            Matcher listens = LISTENS.matcher(line);
            if (listens.find()) return new PortForward(process, Integer.parseInt(listens.group(1)));
            process.destroy();
            throw new ProofFailedException("kubectl port-forward says: " + line);
        } catch (IOException e) {
            throw new ProofFailedException("kubectl port-forward does not answer", e);
        }
    }

    public URI address() {
        return URI.create("http://localhost:" + port);
    }

    /// Whether somebody behind it answers, if only with a refusal.
    boolean answers(String path) {
        try (var http = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(address().resolve(path)).build();
            return http.send(request, BodyHandlers.discarding()).statusCode() < 500;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new ProofFailedException("Interrupted", e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
