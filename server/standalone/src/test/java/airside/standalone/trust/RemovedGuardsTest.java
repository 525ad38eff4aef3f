package airside.standalone.trust;

import airside.contract.Booking;
import airside.contract.NewPayment;
import airside.contract.OfferSelection;
import airside.contract.Retrieval;
import airside.contract.client.ApiProblemException;
import airside.kit.testing.AdvancedClock;
import airside.kit.testing.Concurrently;
import airside.kit.testing.Eventually;
import airside.kit.testing.NegativeControl;
import airside.kit.testing.RemovedGuard;
import airside.standalone.trust.SalesFixture.OnSale;
import airside.traveller.Traveller;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// NEGATIVE CONTROLS: removes each guard of seats, bookings and money in the database once and shows that the race
/// over HTTP then has a wrong result.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RemovedGuardsTest {
    private static final int CONCURRENT_REQUESTS = 8;
    private static final String DELIVERED_TWICE = "4000000000000341";

    /// Condition for storing a saga step: no other step was stored since it was read.
    private static final Map<String, String> STEP_VERSION_CHECK = Map.of(
            "AND version = ? AND lease IS NOT DISTINCT FROM ?",
            "AND (version = ? OR true) AND (lease IS NOT DISTINCT FROM ? OR true)");

    /// Result of each update of a row: impossible numbers roll the transaction back.
    private static final Map<String, String> SEAT_COUNT_CHECK =
            Map.of("RETURNING capacity, held, sold", "RETURNING 1000 AS capacity, 0 AS held, 0 AS sold");

    /// In addition, requests are decided while the row of the saga is locked.
    private static final Map<String, String> SAGA_ROW_LOCK =
            with(STEP_VERSION_CHECK, "FROM sagas WHERE booking_id = ? FOR UPDATE", "FROM sagas WHERE booking_id = ?");

    private final AdvancedClock clock = new AdvancedClock();
    private final Random random = new Random(20261128);
    private final SalesFixture fixture;

    RemovedGuardsTest() {
        RemovedGuard.prepare();
        fixture = new SalesFixture(clock, TimeLimitRace.SETTINGS);
    }

    @AfterAll
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @MethodSource({"ofSeats", "ofGuesses", "ofBookings"})
    void withoutTheGuardTheRaceFails(NegativeControl control) throws Exception {
        control.check(fixture.database());
    }

    Stream<NegativeControl> ofSeats() {
        return Stream.of(
                new NegativeControl(
                        "a hold is locked while its seats are given back",
                        with(SEAT_COUNT_CHECK, "FROM holds WHERE id = ? FOR UPDATE", "FROM holds WHERE id = ?"),
                        List.of(
                                "ALTER TABLE flights.leg_cabins DROP CONSTRAINT seats_never_exceed_capacity",
                                "ALTER TABLE flights.leg_cabins DROP CONSTRAINT unpaid_seats_are_never_below_zero"),
                        0,
                        this::seatsReleasedTooOften),
                new NegativeControl(
                        "seats are taken only while so many are free",
                        with(SEAT_COUNT_CHECK, "WHERE seats.available >= excluded.held", "WHERE true"),
                        List.of("ALTER TABLE flights.leg_cabins DROP CONSTRAINT IF EXISTS seats_never_exceed_capacity"),
                        3,
                        this::holdersOfThreeSeats),
                new NegativeControl(
                        "an account holds seats for five trips at most",
                        Map.of("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", "SELECT hashtextextended(?, 0)"),
                        List.of(),
                        5,
                        this::seatHoldsOfAnAccount),
                new NegativeControl(
                        "a seat hold serves one booking",
                        Map.of(
                                "SET state = 'BOOKED' WHERE id = ? AND state = 'HELD'",
                                "SET state = 'BOOKED' WHERE id = ?"),
                        List.of("ALTER TABLE bookings.bookings DROP CONSTRAINT a_hold_serves_one_booking"),
                        1,
                        this::bookingsOfASeatHold));
    }

    Stream<NegativeControl> ofGuesses() {
        return Stream.of(new NegativeControl(
                "attempts to find a booking are counted one after the other",
                Map.of(
                        "SELECT pg_advisory_xact_lock(hashtextextended(?, 1919251570))",
                        "SELECT hashtextextended(?, 1919251570)"),
                List.of(),
                20,
                this::retrievalsChecked));
    }

    /// The last two run last: without their constraints, PostgreSQL refuses the statements that name them.
    Stream<NegativeControl> ofBookings() {
        return Stream.of(
                new NegativeControl(
                        "a payment and the time limit: the first that is written counts",
                        SAGA_ROW_LOCK,
                        List.of(),
                        0,
                        this::unbalancedAtTheLimit),
                new NegativeControl(
                        "a booking is paid once",
                        SAGA_ROW_LOCK,
                        List.of("DROP INDEX bookings.a_booking_is_paid_once"),
                        1,
                        this::paymentsOfABooking),
                new NegativeControl(
                        "a passenger has one ticket, also when two replicas continue the booking",
                        with(
                                STEP_VERSION_CHECK,
                                "(leased_until IS NULL OR leased_until <= ?)",
                                "(leased_until IS NULL OR leased_until <= ? OR true)"),
                        List.of("ALTER TABLE bookings.tickets DROP CONSTRAINT a_passenger_has_one_ticket"),
                        1,
                        this::ticketsOfAPassenger),
                new NegativeControl(
                        "the acquirer charges a payment once",
                        Map.of("ON CONFLICT (payment_id) DO NOTHING", ""),
                        List.of("ALTER TABLE bookings.acquirer_charges DROP CONSTRAINT a_payment_is_charged_once"),
                        1,
                        this::chargesOfAPayment),
                new NegativeControl(
                        "a key is valid for one request",
                        Map.of("ON CONFLICT ON CONSTRAINT a_key_stands_for_one_request DO NOTHING", ""),
                        List.of("ALTER TABLE bookings.idempotency_keys DROP CONSTRAINT a_key_stands_for_one_request"),
                        1,
                        this::bookingsOfAKey));
    }

    private int seatsReleasedTooOften() throws Exception {
        Traveller traveller = fixture.traveller();
        UUID hold = hold(traveller, fixture.nextFlight());
        Concurrently.run(
                CONCURRENT_REQUESTS,
                _ -> () ->
                        outcome(() -> traveller.bookings().giveSeatsBack(hold).status()));
        return fixture.count("flights", "SELECT coalesce(max(-held), 0) FROM flights.leg_cabins");
    }

    private int holdersOfThreeSeats() throws Exception {
        OnSale flight = fixture.nextFlight();
        book(fixture.traveller(), flight, "");
        fixture.leaveSeats(flight, 3);
        return successes(Concurrently.run(CONCURRENT_REQUESTS, _ -> {
            Traveller traveller = fixture.traveller();
            return () -> outcome(() -> book(traveller, flight, "").state()).filter("HELD"::equals);
        }));
    }

    private int seatHoldsOfAnAccount() throws Exception {
        Traveller traveller = fixture.traveller();
        OnSale flight = fixture.nextFlight();
        return successes(Concurrently.run(2 * CONCURRENT_REQUESTS, _ -> () -> outcome(() -> hold(traveller, flight))));
    }

    private int bookingsOfASeatHold() throws Exception {
        Traveller traveller = fixture.traveller();
        OnSale flight = fixture.nextFlight();
        UUID hold = hold(traveller, flight);
        var newBooking = Traveller.newBooking(flight.token(), "").toBuilder()
                .seatHoldId(hold)
                .build();
        Concurrently.run(
                CONCURRENT_REQUESTS,
                _ -> () -> outcome(() -> traveller
                        .bookings()
                        .placeBooking(key(), newBooking, "wait=10")
                        .body()));
        return fixture.count("bookings", "SELECT count(*) FROM bookings.bookings WHERE hold_id = '%s'".formatted(hold));
    }

    private int bookingsOfAKey() throws Exception {
        Traveller traveller = fixture.traveller();
        OnSale flight = fixture.nextFlight();
        String key = key();
        return (int) Concurrently.run(
                        CONCURRENT_REQUESTS,
                        _ -> () -> outcome(
                                () -> traveller.book(key, flight.token(), "").recordLocator()))
                .stream()
                .flatMap(Optional::stream)
                .distinct()
                .count();
    }

    private int retrievalsChecked() throws Exception {
        String address = "10.1.%d.%d".formatted(random.nextInt(256), random.nextInt(256));
        return (int) Concurrently.run(
                        4 * CONCURRENT_REQUESTS,
                        guess -> () -> fixture.from(address)
                                .post("/api/bookings/retrievals", new Retrieval("Q7XK" + (20 + guess), "OKAFOR")))
                .stream()
                .filter(answer -> answer.status() == 404)
                .count();
    }

    private int unbalancedAtTheLimit() throws Exception {
        new TimeLimitRace(fixture, clock, random, -8, 0).run();
        return fixture.count("bookings", "SELECT count(*) FROM bookings.unbalanced_bookings");
    }

    private int paymentsOfABooking() throws Exception {
        Traveller traveller = fixture.traveller();
        String locator = book(traveller, fixture.nextFlight(), "").recordLocator();
        var payment = new NewPayment(Traveller.card(SalesFixture.APPROVED));
        Concurrently.run(
                CONCURRENT_REQUESTS,
                _ -> () -> outcome(() -> traveller
                        .bookings()
                        .payBooking(key(), locator, payment, "wait=1")
                        .body()));
        return fixture.count("bookings", """
            SELECT count(*) FROM bookings.payments p JOIN bookings.bookings b ON b.id = p.booking_id
            WHERE record_locator = '%s' AND p.state IN ('PENDING', 'CAPTURED')
            """.formatted(locator));
    }

    private int ticketsOfAPassenger() throws Exception {
        OnSale flight = fixture.nextFlight();
        Concurrently.run(CONCURRENT_REQUESTS, _ -> {
            Traveller traveller = fixture.traveller();
            return () -> outcome(() -> book(traveller, flight, SalesFixture.APPROVED));
        });
        return fixture.count("bookings", """
            SELECT max(tickets) FROM (SELECT count(*) AS tickets FROM bookings.tickets GROUP BY booking_id) AS each
            """);
    }

    private int chargesOfAPayment() {
        Traveller traveller = fixture.traveller();
        var newBooking = Traveller.newBooking(fixture.nextFlight().token(), DELIVERED_TWICE);
        String locator = traveller
                .bookings()
                .placeBooking(key(), newBooking, "wait=1")
                .body()
                .recordLocator();
        String charges = """
            SELECT count(*) FROM bookings.acquirer_charges JOIN bookings.payments ON payment_id = payments.id
                JOIN bookings.bookings ON booking_id = bookings.id WHERE record_locator = '%s'
            """.formatted(locator);
        Eventually.becomes("it is charged", () -> fixture.count("bookings", charges) > 0);
        return fixture.count("bookings", charges);
    }

    private static Booking book(Traveller traveller, OnSale flight, String card) {
        return traveller.book(key(), flight.token(), card);
    }

    private static UUID hold(Traveller traveller, OnSale flight) {
        return traveller
                .bookings()
                .holdSeats(key(), new OfferSelection(List.of(flight.token())))
                .body()
                .seatHoldId();
    }

    /// Returns the result of a request; empty if it was refused.
    private static <T> Optional<T> outcome(Callable<T> request) {
        try {
            return Optional.of(request.call());
        } catch (ApiProblemException e) {
            return Optional.empty();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static int successes(List<? extends Optional<?>> outcomes) {
        return (int) outcomes.stream().filter(Optional::isPresent).count();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static Map<String, String> with(Map<String, String> cuts, String guard, String instead) {
        return Map.of(
                guard,
                instead,
                cuts.keySet().iterator().next(),
                cuts.values().iterator().next());
    }
}
