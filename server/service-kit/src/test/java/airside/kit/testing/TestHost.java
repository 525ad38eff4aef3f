package airside.kit.testing;

import airside.kit.host.ServiceFactory;
import airside.kit.host.ServiceHost;
import airside.kit.settings.Settings;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The real host on a free port, with started services.
public final class TestHost implements AutoCloseable {
    private final ServiceHost host;
    private final TestTokens tokens;

    private TestHost(ServiceHost host, TestTokens tokens) {
        this.host = host;
        this.tokens = tokens;
    }

    /// Starts services together with a stand-in for auth, whose tokens are [#tokens()].
    public static TestHost withTokens(Map<String, String> settings, Clock clock, ServiceFactory... factories) {
        var tokens = new TestTokens(clock);
        List<ServiceFactory> all = new ArrayList<>(List.of(factories));
        all.add(tokens::asAuth);
        return start(settings, clock, tokens, all);
    }

    /// Starts services without a stand-in for auth.
    public static TestHost of(Map<String, String> settings, Clock clock, ServiceFactory... factories) {
        return start(settings, clock, new TestTokens(clock), List.of(factories));
    }

    private static TestHost start(
            Map<String, String> settings, Clock clock, TestTokens tokens, List<ServiceFactory> factories) {
        var all = new HashMap<>(
                Map.of("port", "0", "metrics.port", "0", "server.host", "127.0.0.1", "server.drain-wait", "0s"));
        all.putAll(settings);
        ServiceHost host = ServiceHost.start(Settings.of(all), clock, factories.toArray(ServiceFactory[]::new));
        try {
            Optional<Throwable> failure = host.awaitReady();
            if (failure.isPresent()) throw new IllegalStateException("A service cannot start", failure.get());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return new TestHost(host, tokens);
    }

    public URI address() {
        return host.address();
    }

    public TestTokens tokens() {
        return tokens;
    }

    public ServiceHost host() {
        return host;
    }

    /// The metrics, as Prometheus reads them.
    public Answer metrics() {
        URI metrics = host.metricsAddress().orElseThrow();
        return ContractClient.at(metrics.resolve("/")).get("/metrics");
    }

    /// A client without a token, which checks each response by the contract.
    public ContractClient client() {
        return ContractClient.at(host.address());
    }

    /// As above, with an access token.
    public ContractClient client(String token) {
        return client().withToken(token);
    }

    @Override
    public void close() {
        host.close();
    }
}
