package airside.standalone.walkthrough;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import airside.auth.AuthService;
import airside.bookings.BookingsService;
import airside.flights.FlightsService;
import airside.kit.testing.TestDatabase;
import airside.kit.testing.TestHost;
import airside.traveller.walkthrough.WalkThrough;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// FEATURE: the README's walk-through works with one process on one port.
class OneProcessTest {
    @Test
    void theCommandsOfTheReadmeWork() {
        assumeTrue(WalkThrough.isPossible(), "curl and jq are needed");
        Map<String, String> settings =
                new HashMap<>(TestDatabase.create("auth", "flights", "bookings").settings());
        settings.put("auth.password-rule", "relaxed");
        settings.put("auth.service-secrets.bookings", "between us");
        settings.put("bookings.service-secret", "between us");
        try (TestHost host =
                TestHost.of(settings, Clock.systemUTC(), AuthService::new, FlightsService::new, BookingsService::new)) {
            WalkThrough.runAgainst(Map.of("/api", host.address().toString()));
        }
    }
}
