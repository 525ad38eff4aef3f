package airside.kit.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import airside.kit.host.Service;
import airside.kit.host.ServiceContext;
import airside.kit.routing.Routes;
import airside.kit.testing.TestHost;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// FEATURE: requests of one client have one address, and a client cannot claim another address.
class ClientAddressesTest {
    @Test
    void withoutAGatewayTheHeaderIsIgnored() {
        assertEquals("127.0.0.1", seen(Map.of(), "203.0.113.7"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.7                        | 203.0.113.7",
                "6.6.6.6, 203.0.113.7               | 203.0.113.7",
                "2001:db8:1:2:3:4:5:6               | 20010db800010002::/64",
                "2001:db8:1:2:ffff::1               | 20010db800010002::/64",
                "::ffff:203.0.113.7                 | 203.0.113.7",
                "nonsense                           | 127.0.0.1",
                "evil.example                       | 127.0.0.1",
                "999.1.1.1                          | 999.1.1.1",
                "''                                 | 127.0.0.1",
            })
    void behindAGatewayTheLastAddressIsUsed(String header, String address) {
        assertEquals(address, seen(Map.of("server.client-address-header", "X-Forwarded-For"), header));
    }

    private static String seen(Map<String, String> settings, String header) {
        try (TestHost host = TestHost.of(settings, Clock.systemUTC(), Mirror::new)) {
            return host.client()
                    .with("X-Forwarded-For", header)
                    .get("/api/mirror")
                    .json()
                    .asText();
        }
    }

    /// Answers with the address of the client.
    private record Mirror(ServiceContext context) implements Service {
        @Override
        public String name() {
            return "mirror";
        }

        @Override
        public int defaultPort() {
            return 8014;
        }

        @Override
        public void routing(Routes routes) {
            routes.get(
                    "/api/mirror",
                    (request, response) -> context.json()
                            .send(response, context.clientAddresses().of(request)));
        }
    }
}
