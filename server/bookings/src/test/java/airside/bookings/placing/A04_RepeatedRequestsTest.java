package airside.bookings.placing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.bookings.payments.TestCard;
import airside.bookings.saga.SagaObserver;
import airside.bookings.testing.BookingsFixture;
import airside.bookings.testing.InMemoryFlights.State;
import airside.bookings.trip.SampleTrips;
import airside.contract.Booking;
import airside.contract.NewBooking;
import airside.contract.OfferSelection;
import airside.kit.testing.Answer;
import airside.kit.testing.ContractClient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// FEATURE: a repeated request, also a concurrent one, has one effect and one response.
class A04_RepeatedRequestsTest {
    private final BookingsFixture fixture = new BookingsFixture();
    private final ContractClient maya = fixture.traveller(UUID.randomUUID());
    private final String key = UUID.randomUUID().toString();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void theSameKeyAndBodyGetTheSameAnswer() {
        NewBooking newBooking = newBooking(TestCard.VISA_APPROVED);
        Answer first = fixture.place(maya, key, newBooking);
        Answer again = fixture.place(maya, key, newBooking);
        assertEquals(first.status() + first.text(), again.status() + again.text());
        assertEquals(first.header("ETag"), again.header("ETag"));
        assertEquals(first.header("Location"), again.header("Location"));
        assertEquals(1, bookings());
    }

    @Test
    void theAnswerStaysWhenTheBookingGoesOn() {
        NewBooking newBooking = BookingsFixture.newBooking(fixture.seats().offer(SampleTrips.oneWay()))
                .build();
        Answer first = fixture.place(maya, key, newBooking);
        String locator = BookingsFixture.booking(first).recordLocator();
        fixture.pay(maya, locator, UUID.randomUUID().toString(), TestCard.VISA_APPROVED);
        assertEquals(first.text(), fixture.place(maya, key, newBooking).text());
    }

    @Test
    void aRefusalIsAnAnswerToo() {
        NewBooking newBooking = newBooking(TestCard.DECLINED);
        Answer first = fixture.place(maya, key, newBooking);
        Answer again = fixture.place(maya, key, newBooking);
        assertEquals(402, again.status());
        assertEquals(first.json().path("recordLocator"), again.json().path("recordLocator"));
        assertEquals(first.json().path("detail"), again.json().path("detail"));
        assertEquals(1, bookings());
    }

    @Test
    void anotherBodyIsRefused() {
        fixture.place(maya, key, newBooking(TestCard.VISA_APPROVED));
        assertEquals(
                "IDEMPOTENCY_KEY_REUSED",
                fixture.place(maya, key, newBooking(TestCard.VISA_APPROVED)).code());
        assertEquals(1, bookings());
    }

    @Test
    void anotherCardIsAnotherBody() {
        NewBooking newBooking = newBooking(TestCard.VISA_APPROVED);
        fixture.place(maya, key, newBooking);
        NewBooking other = newBooking.toBuilder()
                .card(BookingsFixture.card(TestCard.DECLINED))
                .build();
        assertEquals("IDEMPOTENCY_KEY_REUSED", fixture.place(maya, key, other).code());
    }

    @Test
    void aKeyIsOnesOwn() {
        fixture.place(maya, key, newBooking(TestCard.VISA_APPROVED));
        ContractClient noor = fixture.traveller(UUID.randomUUID());
        assertEquals(
                201,
                fixture.place(noor, key, newBooking(TestCard.VISA_APPROVED)).status());
        assertEquals(2, bookings());
    }

    @Test
    void aRequestThatIsStillRunningIsRefused() {
        NewBooking newBooking = newBooking(TestCard.SLOW);
        Thread first = Thread.ofVirtual().start(() -> fixture.place(maya, key, newBooking));
        BookingsFixture.await(() -> bookings() == 1);
        Answer second = fixture.place(maya, key, newBooking);
        assertEquals("IDEMPOTENCY_KEY_IN_USE", second.code());
        assertTrue(Integer.parseInt(second.header("Retry-After")) >= 1);
        join(first);
        assertEquals(201, fixture.place(maya, key, newBooking).status());
    }

    /// A request that runs longer than a lease is not executed twice, because the service renews its leases.
    @Test
    void aClaimIsRenewedWhileItsRequestRuns() throws InterruptedException {
        var areHeld = new CountDownLatch(1);
        var goesOn = new CountDownLatch(1);
        try (var slow = new BookingsFixture(Map.of("bookings.saga-lease", "2s"), (_, point, step) -> {
            if (point != SagaObserver.Point.AFTER_COMMAND || !step.equals("HoldSeats")) return;
            areHeld.countDown();
            await(goesOn);
        })) {
            ContractClient noor = slow.traveller(UUID.randomUUID());
            NewBooking newBooking = BookingsFixture.newBooking(slow.seats().offer(SampleTrips.oneWay()))
                    .card(BookingsFixture.card(TestCard.VISA_APPROVED))
                    .build();
            Thread first = Thread.ofVirtual().start(() -> slow.place(noor.with("Prefer", "wait=20"), key, newBooking));
            await(areHeld);
            for (String lease : List.of(
                    "SELECT claimed_until AS until FROM idempotency_keys", "SELECT leased_until AS until FROM sagas")) {
                Instant before = until(slow, lease);
                BookingsFixture.await(() -> until(slow, lease).isAfter(before));
            }
            goesOn.countDown();
            first.join();
            assertEquals(201, slow.place(noor, key, newBooking).status());
        }
    }

    private static Instant until(BookingsFixture fixture, String lease) {
        return fixture.serviceDatabase()
                .find(lease, row -> row.instant("until"))
                .orElseThrow();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aClientThatDoesNotWaitReadsTheOutcomeLater() {
        NewBooking newBooking = newBooking(TestCard.SLOW);
        Answer first = fixture.place(maya.with("Prefer", "wait=0"), key, newBooking);
        assertEquals(202, first.status());
        Answer later = fixture.place(maya.with("Prefer", "wait=20"), key, newBooking);
        assertEquals(201, later.status(), later.toString());
        assertEquals("TICKETED", BookingsFixture.booking(later).state());
        assertEquals(1, bookings());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 10})
    void placingAtTheSameTimeBooksOnce(int times) throws Exception {
        NewBooking newBooking = newBooking(TestCard.VISA_APPROVED);
        Set<String> answers = sendUntilAnswered(times, () -> fixture.place(maya, key, newBooking));
        assertEquals(1, answers.size(), answers.toString());
        assertEquals(1, bookings());
        assertEquals(1, fixture.seats().seats(State.CONFIRMED));
        assertEquals(1, count("SELECT count(*)::int FROM acquirer_charges"));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 10})
    void payingAtTheSameTimePaysOnce(int times) throws Exception {
        Booking held = BookingsFixture.booking(fixture.book(maya, SampleTrips.oneWay()));
        Set<String> answers =
                sendUntilAnswered(times, () -> fixture.pay(maya, held.recordLocator(), key, TestCard.VISA_APPROVED));
        assertEquals(1, answers.size(), answers.toString());
        assertEquals(1, count("SELECT count(*)::int FROM payments"));
    }

    @Test
    void twoPaymentsWithDifferentKeysPayOnce() throws Exception {
        Booking held = BookingsFixture.booking(fixture.book(maya, SampleTrips.oneWay()));
        List<Answer> answers = together(
                6,
                () -> fixture.pay(maya, held.recordLocator(), UUID.randomUUID().toString(), TestCard.VISA_APPROVED));
        assertEquals(
                1, answers.stream().filter(answer -> answer.status() == 201).count());
        assertTrue(answers.stream()
                .allMatch(answer -> answer.status() == 201 || answer.code().equals("BOOKING_NOT_PAYABLE")));
        assertEquals(1, count("SELECT count(*)::int FROM payments"));
    }

    @Test
    void holdingSeatsAtTheSameTimeHoldsThemOnce() throws Exception {
        var offers = OfferSelection.builder()
                .offers(List.of(fixture.seats().offer(SampleTrips.oneWay())))
                .build();
        Set<String> answers =
                sendUntilAnswered(10, () -> maya.with("Idempotency-Key", key).post("/api/bookings/seat-holds", offers));
        assertEquals(1, answers.size(), answers.toString());
        assertEquals(1, fixture.seats().seats(State.HELD));
    }

    /// Sends a request several times concurrently, repeats those that were refused as still running, and returns
    /// the responses.
    private static Set<String> sendUntilAnswered(int times, Callable<Answer> request) throws Exception {
        Set<String> answers = new HashSet<>();
        for (Answer answer : together(times, () -> askUntilAnswered(request))) answers.add(answer.toString());
        return answers;
    }

    private static Answer askUntilAnswered(Callable<Answer> request) throws Exception {
        Answer answer = request.call();
        while (answer.code().equals("IDEMPOTENCY_KEY_IN_USE")) answer = request.call();
        return answer;
    }

    private static List<Answer> together(int times, Callable<Answer> request) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : threads.invokeAll(
                    IntStream.range(0, times).mapToObj(_ -> request).toList())) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private NewBooking newBooking(TestCard card) {
        return BookingsFixture.newBooking(fixture.seats().offer(SampleTrips.oneWay()))
                .card(BookingsFixture.card(card))
                .build();
    }

    private int bookings() {
        return count("SELECT count(*)::int FROM bookings");
    }

    private int count(String sql) {
        return fixture.serviceDatabase().find(sql, row -> row.integer(1)).orElseThrow();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
