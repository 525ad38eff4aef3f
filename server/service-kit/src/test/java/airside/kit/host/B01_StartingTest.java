package airside.kit.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import airside.kit.routing.Routes;
import airside.kit.settings.Settings;
import airside.kit.settings.SettingsException;
import airside.kit.testing.Answer;
import airside.kit.testing.ContractClient;
import airside.kit.testing.Eventually;
import airside.kit.testing.TcpProxy;
import airside.kit.testing.TcpProxy.Mode;
import airside.kit.testing.TestDatabase;
import airside.kit.testing.TestHost;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/// FEATURE: a service listens at once, becomes ready when its own resources are, and does not need other services
/// to start.
class B01_StartingTest {
    @Test
    void theStartWaitsForTheDatabase() throws InterruptedException {
        TestDatabase database = TestDatabase.create("parcels");
        int port = URI.create(database.url().substring("jdbc:".length())).getPort();
        try (var network = new TcpProxy(port)) {
            network.setMode(Mode.DISCONNECTING);
            var settings = new HashMap<>(database.settings());
            settings.put("parcels.database.url", database.url().replace(":" + port, ":" + network.port()));
            settings.put("parcels.database.pool-wait", "500ms");
            settings.putAll(Map.of("parcels.port", "0", "server.drain-wait", "0s"));
            try (ServiceHost host = ServiceHost.start(Settings.of(settings), Clock.systemUTC(), ParcelService::new)) {
                var client = ContractClient.at(host.address());
                Eventually.becomes(
                        "it has tried",
                        () -> client.get("/health/ready").text().contains("The database does not answer"));
                assertEquals(200, client.get("/health/live").status());
                Answer refused = client.get("/api/parcels/" + UUID.randomUUID());
                assertEquals("503 SERVICE_UNAVAILABLE", refused.status() + " " + refused.code());
                assertEquals("1", refused.header("Retry-After"));

                network.setMode(Mode.FORWARDING);
                assertTrue(host.awaitReady().isEmpty());
                assertEquals(200, client.get("/health/ready").status());
                assertEquals(
                        "NOT_FOUND",
                        client.get("/api/parcels/" + UUID.randomUUID()).code());

                network.setMode(Mode.DISCONNECTING);
                Answer lost = client.get("/api/parcels/" + UUID.randomUUID());
                assertEquals("503 DATABASE_UNAVAILABLE", lost.status() + " " + lost.code());
                Eventually.becomes(
                        "it is no longer ready",
                        () -> client.get("/health/ready").status() == 503);

                network.setMode(Mode.FORWARDING);
                Eventually.becomes(
                        "the service has recovered",
                        () -> client.get("/health/ready").status() == 200);
            }
        }
    }

    @Test
    void withoutAuthARequestWithATokenIsAnswered503() {
        var settings = new HashMap<>(TestDatabase.migrated("parcels").settings());
        settings.put("services.auth", "http://localhost:1");
        try (TestHost host = TestHost.of(settings, Clock.systemUTC(), ParcelService::new)) {
            Answer answer =
                    host.client(host.tokens().traveller(UUID.randomUUID())).get("/api/parcels");
            assertEquals("503 SERVICE_UNAVAILABLE", answer.status() + " " + answer.code());
            assertEquals(
                    "401", Integer.toString(host.client().get("/api/parcels").status()));
        }
    }

    @Test
    void anUnknownSettingStopsTheStart() {
        var settings = Settings.of(Map.of("port", "0", "parcels.prot", "1"));
        var refused = assertThrows(
                SettingsException.class, () -> ServiceHost.start(settings, Clock.systemUTC(), ParcelService::new));
        assertEquals(
                "parcels.prot in the program is not a known setting; perhaps parcels.port is meant.",
                refused.getMessage());
    }

    @Test
    void aPortInUseStopsTheStartWithAMessage() {
        try (TestHost first = TestHost.of(Map.of(), Clock.systemUTC(), context -> new Named("first"))) {
            var settings =
                    Settings.of(Map.of("port", Integer.toString(first.host().port()), "server.host", "127.0.0.1"));
            var refused = assertThrows(
                    SettingsException.class,
                    () -> ServiceHost.start(settings, Clock.systemUTC(), _ -> new Named("second")));
            assertEquals(
                    "Port %d of 127.0.0.1 cannot be listened on: stop the program that uses it, or set another one (port)."
                            .formatted(first.host().port()),
                    refused.getMessage());
        }
    }

    @Test
    void aFailedStartIsReported() throws InterruptedException {
        var settings = Settings.of(Map.of("port", "0", "server.drain-wait", "0s"));
        try (ServiceHost host = ServiceHost.start(settings, Clock.systemUTC(), _ -> new Named("broken") {
            @Override
            public void start() {
                throw new IllegalStateException("The world has no airports.");
            }
        })) {
            assertEquals(
                    "The world has no airports.",
                    host.awaitReady().orElseThrow().getMessage());
            Answer ready = ContractClient.at(host.address()).get("/health/ready");
            assertEquals(503, ready.status());
            assertTrue(ready.text().contains("failed: The world has no airports."), ready.text());
        }
    }

    @Test
    void aServiceThatWaitsDoesNotBlockOtherServices() {
        var settings = Settings.of(Map.of("port", "0", "server.drain-wait", "0s"));
        var mayGo = new CountDownLatch(1);
        ServiceFactory waiting = _ -> new Named("waiting") {
            @Override
            public void start() {
                if (mayGo.getCount() > 0) throw new ProblemException(ProblemType.SERVICE_UNAVAILABLE, "Not yet.");
            }
        };
        try (ServiceHost host = ServiceHost.start(settings, Clock.systemUTC(), waiting, _ -> new Named("other"))) {
            var client = ContractClient.at(host.address());
            Eventually.becomes(
                    "the other answers", () -> client.get("/api/other").status() == 200);
            assertEquals(503, client.get("/api/waiting").status());
            mayGo.countDown();
            Eventually.becomes(
                    "now it answers too", () -> client.get("/api/waiting").status() == 200);
        }
    }

    @Test
    void servicesOfTheProcessHaveItsAddressAndOthersTheirDefaultPorts() {
        var seen = new ServiceAddresses[1];
        ServiceFactory flights = context -> {
            seen[0] = context.addresses();
            return new Named("flights");
        };
        try (TestHost host =
                TestHost.of(Map.of("services.bookings", "http://bookings:80"), Clock.systemUTC(), flights)) {
            assertEquals(host.address(), seen[0].of("flights"));
            assertEquals(URI.create("http://localhost:8001"), seen[0].of("auth"));
            assertEquals(URI.create("http://bookings:80"), seen[0].of("bookings"));
            assertThrows(IllegalArgumentException.class, () -> seen[0].of("hotels"));
        }
    }

    /// A service with a name and one route.
    private static class Named implements Service {
        private final String name;

        Named(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public int defaultPort() {
            return 8011;
        }

        @Override
        public void routing(Routes routes) {
            routes.get("/api/" + name, (request, response) -> response.send("{}"));
        }
    }
}
