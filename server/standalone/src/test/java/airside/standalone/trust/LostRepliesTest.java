package airside.standalone.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.auth.AuthService;
import airside.bookings.BookingsService;
import airside.contract.Booking;
import airside.contract.client.ApiProblemException;
import airside.contract.client.ApiUnreachableException;
import airside.flights.FlightsService;
import airside.kit.testing.Eventually;
import airside.kit.testing.TcpProxy;
import airside.kit.testing.TcpProxy.Mode;
import airside.kit.testing.TestDatabase;
import airside.kit.testing.TestHost;
import airside.standalone.ConservationChecks;
import airside.traveller.Traveller;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/// FEATURE: lost replies have no effect. Every fifth reply is lost after the request was delivered, between the
/// services and to the clients; a client that repeats its request with the same key gets one booking, charged and
/// seated once.
class LostRepliesTest {
    private static final long SEED = 20261128;
    private static final LocalDate DAY = LocalDate.now(Clock.systemUTC()).plusDays(45);
    private static final String APPROVED = "4242424242424242";
    private static final int CLIENTS = 8;
    private static final int BOOKINGS_EACH = 6;
    private static final Duration TIMEOUT = Duration.ofSeconds(90);

    @Test
    void aRepeatWithTheSameKeyIsTheSameBooking() throws Exception {
        try (var network = new LossyNetwork()) {
            Set<String> locators = network.book(intent -> "the-same-for-intent-" + intent);
            assertEquals(CLIENTS * BOOKINGS_EACH, locators.size(), "two intents became one booking");
            network.restore();
            ConservationChecks.checkTicketed(network.database, CLIENTS * BOOKINGS_EACH);
            assertTrue(network.toBookings.lost() > 5, "only " + network.toBookings.lost() + " replies to clients lost");
            assertTrue(network.toOthers.lost() > 5, "only " + network.toOthers.lost() + " replies to bookings lost");
        }
    }

    /// Negative control: a client that uses another key for each attempt makes more bookings than intended, which
    /// shows that the test above can fail.
    @Test
    void aRepeatWithAnotherKeyWouldBeAnotherBooking() throws Exception {
        try (var network = new LossyNetwork()) {
            network.book(_ -> UUID.randomUUID().toString());
            assertTrue(ConservationChecks.countBookings(network.database) > CLIENTS * BOOKINGS_EACH);
        }
    }

    /// Bookings in its own process, with proxies that lose replies between it and its clients, auth and flights.
    private static final class LossyNetwork implements AutoCloseable {
        private final TestDatabase database = TestDatabase.create("auth", "flights", "bookings");
        private final TestHost others;
        private final TcpProxy toOthers;
        private final TestHost bookings;
        private final TcpProxy toBookings;

        LossyNetwork() {
            Map<String, String> settings = new HashMap<>(database.settings());
            settings.put("auth.service-secrets.bookings", "between us");
            others = TestHost.of(
                    settingsOf(settings, "auth", "flights"), Clock.systemUTC(), AuthService::new, FlightsService::new);
            toOthers = new TcpProxy(others.host().port(), SEED);
            Map<String, String> own = settingsOf(settings, "bookings");
            own.put("bookings.service-secret", "between us");
            own.put("services.auth", "http://localhost:" + toOthers.port());
            own.put("services.flights", "http://localhost:" + toOthers.port());
            bookings = TestHost.of(own, Clock.systemUTC(), BookingsService::new);
            toBookings = new TcpProxy(bookings.host().port(), SEED + 1);
        }

        /// Books with all clients concurrently and returns the record locators.
        ///
        /// @param key returns the idempotency key of an attempt for an intent
        Set<String> book(IntFunction<String> key) throws Exception {
            List<Traveller> travellers = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                travellers.add(
                        Traveller.register(others.address(), URI.create("http://localhost:" + toBookings.port())));
            }
            List<String> offers =
                    travellers.getFirst().shop("LHR", "JFK", DAY).directions().getFirst().results().stream()
                            .filter(result -> !result.offers().isEmpty())
                            .map(result -> result.offers().getFirst().token())
                            .toList();
            toOthers.setMode(Mode.DROPPING_SOME_REPLIES);
            toBookings.setMode(Mode.DROPPING_SOME_REPLIES);
            List<Future<String>> answers = new ArrayList<>();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int intent = 0; intent < CLIENTS * BOOKINGS_EACH; intent++) {
                    int number = intent;
                    Traveller traveller = travellers.get(intent % CLIENTS);
                    String offer = offers.get(intent % offers.size());
                    answers.add(threads.submit(() -> ticketed(traveller, number, key, offer)));
                }
            }
            Set<String> locators = new HashSet<>();
            for (Future<String> answer : answers) locators.add(answer.get());
            return locators;
        }

        /// Stops losing replies and waits until no saga is in progress.
        void restore() {
            toOthers.setMode(Mode.FORWARDING);
            toBookings.setMode(Mode.FORWARDING);
            Eventually.becomes("all sagas have ended", () -> {
                try {
                    ConservationChecks.checkTicketed(database, CLIENTS * BOOKINGS_EACH);
                    return true;
                } catch (AssertionError e) {
                    return false;
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
        }

        @Override
        public void close() {
            toBookings.close();
            bookings.close();
            toOthers.close();
            others.close();
        }
    }

    /// Repeats the request until the booking is ticketed, as a client without a response does.
    private static String ticketed(Traveller traveller, int intent, IntFunction<String> key, String offer)
            throws InterruptedException {
        long until = System.nanoTime() + TIMEOUT.toNanos();
        while (System.nanoTime() < until) {
            try {
                Booking booking = traveller.book(key.apply(intent), offer, APPROVED);
                if (booking.state().equals("TICKETED")) return booking.recordLocator();
            } catch (ApiUnreachableException e) {
                // the reply was lost: try again
            } catch (ApiProblemException e) {
                Set<String> temporary = Set.of("IDEMPOTENCY_KEY_IN_USE", "SERVICE_UNAVAILABLE", "OVERLOADED");
                if (!temporary.contains(e.problem().code())) throw e;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("Intent " + intent + " was not ticketed within " + TIMEOUT + ", seed " + SEED);
    }

    private static Map<String, String> settingsOf(Map<String, String> all, String... services) {
        Map<String, String> some = new HashMap<>();
        for (String service : services) {
            all.forEach((key, value) -> {
                if (key.startsWith(service + ".")) some.put(key, value);
            });
        }
        return some;
    }
}
