package airside.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.auth.AuthService;
import airside.bookings.BookingsService;
import airside.contract.JourneyOffers;
import airside.contract.OfferList;
import airside.flights.FlightsService;
import airside.kit.testing.Answer;
import airside.kit.testing.ContractClient;
import airside.kit.testing.Eventually;
import airside.kit.testing.RawHttp;
import airside.kit.testing.SettableClock;
import airside.kit.testing.TcpProxy;
import airside.kit.testing.TcpProxy.Mode;
import airside.kit.testing.TestDatabase;
import airside.kit.testing.TestHost;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// FEATURE: bad input to all three services is answered with a problem that has a stable code and a sentence that
/// says what to do, and no data is lost.
class A02_BadInputTest {
    private static final String PASSWORD = "a long walk to gate B42";
    private static final String APPROVED = "4242 4242 4242 4242";
    private static final String DECLINED = "4000 0000 0000 0002";
    private static final int HUNDRED_MEGABYTES = 100 * 1024 * 1024;

    private static SettableClock clock;
    private static TcpProxy network;
    private static TestHost host;
    private static ContractClient maya;
    private static LocalDate day;

    @BeforeAll
    static void start() {
        clock = new SettableClock(Clock.systemUTC().instant());
        day = LocalDate.ofInstant(clock.instant(), clock.getZone()).plusDays(50);
        TestDatabase database = TestDatabase.create("auth", "flights", "bookings");
        network = new TcpProxy(
                URI.create(database.url().substring("jdbc:".length())).getPort());
        Map<String, String> settings = new HashMap<>(database.settings());
        settings.replaceAll((key, value) ->
                key.endsWith(".url") ? value.replaceFirst("(//[^:/]+):[0-9]+", "$1:" + network.port()) : value);
        settings.put("auth.service-secrets.bookings", "between us");
        settings.put("bookings.service-secret", "between us");
        host = TestHost.of(settings, clock, AuthService::new, FlightsService::new, BookingsService::new);
        maya = register("maya");
    }

    @AfterAll
    static void stop() {
        host.close();
        network.close();
    }

    private static ContractClient register(String name) {
        host.client().post("/api/auth/register", credentials(name, PASSWORD));
        return signIn(name);
    }

    private static ContractClient signIn(String name) {
        Answer session = host.client().post("/api/auth/login", credentials(name, PASSWORD));
        return host.client(session.json().path("token").asText());
    }

    private static String credentials(String name, String password) {
        return "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(name, password);
    }

    @TestFactory
    Stream<DynamicTest> searching() {
        return Stream.of(
                refused("an unknown airport", 422, "UNKNOWN_PLACE", () -> shop("LHR", "QQQ", day, 1, 0)),
                refused("the same airport", 422, "SAME_ORIGIN_AND_DESTINATION", () -> shop("LHR", "LHR", day, 1, 0)),
                refused("within one city", 422, "SAME_ORIGIN_AND_DESTINATION", () -> shop("LHR", "LON", day, 1, 0)),
                refused("yesterday", 422, "DATE_IN_THE_PAST", () -> shop("LHR", "JFK", day.minusDays(52), 1, 0)),
                refused("in two years", 422, "DATE_BEYOND_HORIZON", () -> shop("LHR", "JFK", day.plusYears(2), 1, 0)),
                refused("30 February", 400, "INVALID_REQUEST", () -> shop("LHR", "JFK", "2027-02-30", 1, 0)),
                refused("more infants than adults", 422, "TOO_MANY_INFANTS", () -> shop("LHR", "JFK", day, 1, 2)),
                refused("no passengers", 400, "INVALID_REQUEST", () -> shop("LHR", "JFK", day, 0, 0)),
                refused(
                        "too many",
                        422,
                        "TOO_MANY_PASSENGERS",
                        () -> shop("LHR", "JFK", day.toString(), "\"adults\": 9, \"children\": 1")),
                refused(
                        "a control character in a place",
                        400,
                        "INVALID_REQUEST",
                        () -> shop("L\\u0000R", "JFK", day, 1, 0)),
                refused("no direct flight", 422, "NO_FLIGHTS_ON_ROUTE", () -> shop("TRD", "SYD", day, 1, 0)),
                refused(
                        "an unknown field",
                        400,
                        "UNKNOWN_FIELD",
                        () -> maya.post("/api/flights/offer-requests", "{\"orignDestinations\": []}")),
                refused("no JSON", 400, "MALFORMED_JSON", () -> maya.post("/api/flights/offer-requests", "{'a': 1}")),
                refused(
                        "JSON a thousand deep",
                        400,
                        "MALFORMED_JSON",
                        () -> maya.post(
                                "/api/flights/offer-requests", "{\"a\":".repeat(1_000) + "1" + "}".repeat(1_000))),
                refused("a wrong method", 405, "METHOD_NOT_ALLOWED", () -> maya.delete("/api/flights/places")),
                refused(
                        "an invalid cursor",
                        400,
                        "CURSOR_INVALID",
                        () -> maya.get("/api/flights/flights?cursor=next")));
    }

    @Test
    void aDayWithoutFlightsListsTheNearestDaysWithFlights() {
        // The timetable has flights on Mondays and Saturdays.
        LocalDate idle = day.with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY));
        Answer answer = shop("CPH", "OTP", idle, 1, 0);
        assertProblem(422, "NO_FLIGHTS_THAT_DAY", answer);
        String detail = answer.json().path("detail").asText();
        assertTrue(detail.contains(idle.minusDays(2) + ", " + idle.plusDays(3)), detail);
    }

    @TestFactory
    Stream<DynamicTest> signingIn() {
        return Stream.of(
                refused(
                        "a wrong password",
                        401,
                        "WRONG_CREDENTIALS",
                        () -> host.client().post("/api/auth/login", credentials("maya", "not this one"))),
                refused(
                        "an unknown user name",
                        401,
                        "WRONG_CREDENTIALS",
                        () -> host.client().post("/api/auth/login", credentials("unknown", PASSWORD))),
                refused(
                        "a weak password",
                        422,
                        "WEAK_PASSWORD",
                        () -> host.client().post("/api/auth/register", credentials("amy", "password"))),
                refused(
                        "a taken name",
                        409,
                        "USERNAME_TAKEN",
                        () -> host.client().post("/api/auth/register", credentials("MAYA", PASSWORD))),
                refused("no token", 401, "UNAUTHENTICATED", () -> host.client().get("/api/bookings")),
                refused(
                        "a forged token",
                        401,
                        "UNAUTHENTICATED",
                        () -> host.client("e30.e30.e30").get("/api/bookings")));
    }

    @TestFactory
    Stream<DynamicTest> booking() {
        String offer = offer("BA117");
        char last = offer.charAt(offer.length() - 2);
        String altered =
                offer.substring(0, offer.length() - 2) + (last == 'A' ? 'B' : 'A') + offer.charAt(offer.length() - 1);
        return Stream.of(
                refused("an altered offer", 422, "OFFER_INVALID", () -> book(altered, "Maya", APPROVED)),
                refused("a name with NUL", 400, "INVALID_REQUEST", () -> book(offer, "Ma\\u0000ya", APPROVED)),
                refused("half a letter", 400, "INVALID_REQUEST", () -> book(offer, "Maya\\ud800", APPROVED)),
                refused("an emoji in a name", 400, "INVALID_REQUEST", () -> book(offer, "Maya 🎉", APPROVED)),
                refused("a script that is not converted", 400, "INVALID_REQUEST", () -> book(offer, "美咲", APPROVED)),
                refused(
                        "an invalid card number",
                        422,
                        "CARD_INVALID",
                        () -> book(offer, "Maya", "4242 4242 4242 4241")),
                refused("a declined card", 402, "PAYMENT_DECLINED", () -> book(offer, "Maya", DECLINED)),
                refused(
                        "no key",
                        400,
                        "IDEMPOTENCY_KEY_REQUIRED",
                        () -> maya.post("/api/bookings", newBooking(offer, "Maya", APPROVED))),
                refused(
                        "two people on an offer for one",
                        422,
                        "PASSENGERS_DIFFER",
                        () -> keyed().post(
                                        "/api/bookings",
                                        newBooking(offer, "Maya", APPROVED)
                                                .replaceFirst("(\\{\"type\".*?\\})", "$1, $1"))));
    }

    @Test
    void namesInAnyScriptAreAccepted() {
        String offer = offer("BA117");
        for (String name : new String[] {"Æthelþryð", "Nguyễn Thị", "Мария", "みさき", "نور", "O’Neill-Ó"}) {
            Answer answer = book(offer, name, APPROVED);
            assertEquals(201, answer.status(), answer.text());
            assertEquals(
                    name,
                    answer.json().path("passengers").path(0).path("givenNames").asText());
        }
    }

    @Test
    void anotherTravellersBookingIsNotFound() {
        String locator = book(offer("BA117"), "Maya", APPROVED)
                .json()
                .path("recordLocator")
                .asText();
        ContractClient stranger = register("stranger-" + UUID.randomUUID());
        assertProblem(404, "NOT_FOUND", stranger.get("/api/bookings/" + locator));
        assertEquals(200, maya.get("/api/bookings/" + locator).status());
    }

    @Test
    void anOfferExpires() {
        String offer = offer("VS3");
        clock.advance(Duration.ofHours(2));
        maya = signIn("maya");
        assertProblem(409, "OFFER_EXPIRED", book(offer, "Maya", APPROVED));
    }

    @Test
    void paymentAfterTheTimeLimitIsRefused() {
        Answer held = book(offer("VS3"), "Maya", "");
        assertEquals("HELD", held.json().path("state").asText(), held.text());
        String locator = held.json().path("recordLocator").asText();
        clock.advance(Duration.ofHours(25));
        maya = signIn("maya");
        Eventually.becomes(
                "the booking has expired",
                () -> maya.get("/api/bookings/" + locator)
                        .json()
                        .path("state")
                        .asText()
                        .equals("EXPIRED"));
        Answer answer =
                keyed().post("/api/bookings/" + locator + "/payments", "{\"card\": %s}".formatted(card(APPROVED)));
        assertProblem(409, "TIME_LIMIT_PASSED", answer);
    }

    @Test
    void anUnknownHomeAirportIsRefused() {
        String etag = maya.get("/api/auth/profile").header("ETag");
        Answer unknown = maya.with("If-Match", etag).put("/api/auth/profile", "{\"homeAirport\": \"XXX\"}");
        assertProblem(400, "INVALID_REQUEST", unknown);
        assertEquals("/homeAirport", unknown.json().at("/errors/0/pointer").asText());
        Answer known = maya.with("If-Match", etag).put("/api/auth/profile", "{\"homeAirport\": \"LHR\"}");
        assertEquals(200, known.status(), known.text());
    }

    @Test
    void aSoldOutFlightIsRefused() {
        String offer = offer("AA101", 9);
        Answer answer;
        do {
            answer = keyed().post("/api/bookings", nine(offer));
        } while (answer.status() == 201);
        assertProblem(409, "SOLD_OUT", answer);
    }

    @Test
    void aHundredMegabytesAreRefusedBeforeTheyAreRead() {
        Answer answer = new RawHttp(host.address()).send(out -> {
            out.write(("POST /api/flights/offer-requests HTTP/1.1\r\n"
                            + "Host: localhost\r\n"
                            + "Content-Type:"
                            + " application/json\r\n"
                            + "Content-Length:"
                            + " " + HUNDRED_MEGABYTES + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            byte[] megabyte = new byte[1024 * 1024];
            for (int sent = 0; sent < HUNDRED_MEGABYTES; sent += megabyte.length) out.write(megabyte);
        });
        assertProblem(413, "BODY_TOO_LARGE", answer);
    }

    @Test
    void anUnreachableDatabaseIsReportedAndUsedAgainLater() {
        network.setMode(Mode.DISCONNECTING);
        try {
            Answer answer = maya.get("/api/bookings");
            assertProblem(503, "DATABASE_UNAVAILABLE", answer);
            assertTrue(!answer.header("Retry-After").isEmpty(), answer.toString());
        } finally {
            network.setMode(Mode.FORWARDING);
        }
        for (String path : List.of("/api/bookings", "/api/auth/profile")) {
            Eventually.becomes(path + " is answered again", () -> maya.get(path).status() == 200);
        }
    }

    private static DynamicTest refused(String what, int status, String code, Supplier<Answer> request) {
        return DynamicTest.dynamicTest(what, () -> assertProblem(status, code, request.get()));
    }

    private static void assertProblem(int status, String code, Answer answer) {
        assertEquals(status + " " + code, answer.status() + " " + answer.code(), answer.text());
        assertTrue(answer.json().path("detail").asText().length() > 20, "says what to do: " + answer.text());
        assertTrue(!answer.json().path("requestId").asText().isEmpty(), answer.text());
    }

    private static Answer shop(String origin, String destination, LocalDate date, int adults, int infants) {
        return shop(origin, destination, date.toString(), adults, infants);
    }

    private static Answer shop(String origin, String destination, String date, int adults, int infants) {
        return shop(origin, destination, date, "\"adults\": %d, \"infants\": %d".formatted(adults, infants));
    }

    private static Answer shop(String origin, String destination, String date, String passengers) {
        return maya.post("/api/flights/offer-requests", """
            {"originDestinations": [{"origin": "%s", "destination": "%s", "departureDate": "%s"}],
             "passengers": {%s}}
            """.formatted(origin, destination, date, passengers));
    }

    private static String offer(String flight) {
        return offer(flight, 1);
    }

    private static String offer(String flight, int adults) {
        OfferList found = shop("LHR", "JFK", day, adults, 0).as(OfferList.class);
        return found.directions().getFirst().results().stream()
                .filter(result ->
                        result.journey().segments().getFirst().flight().equals(flight))
                .map(JourneyOffers::offers)
                .findFirst()
                .orElseThrow()
                .getFirst()
                .token();
    }

    private static ContractClient keyed() {
        return maya.with("Idempotency-Key", UUID.randomUUID().toString()).with("Prefer", "wait=20");
    }

    private static Answer book(String offer, String givenNames, String cardNumber) {
        return keyed().post("/api/bookings", newBooking(offer, givenNames, cardNumber));
    }

    private static String newBooking(String offer, String givenNames, String cardNumber) {
        return """
            {"offers": ["%s"], "passengers": [%s], "contact": {"email": "maya@example.org"}%s}
            """.formatted(
                        offer, passenger(givenNames), cardNumber.isEmpty() ? "" : ", \"card\": " + card(cardNumber));
    }

    private static String nine(String offer) {
        String sisters = "ABCDEFGHI"
                .chars()
                .mapToObj(initial -> passenger("Maya " + (char) initial))
                .collect(Collectors.joining(", "));
        return newBooking(offer, "Maya", APPROVED).replace(passenger("Maya"), sisters);
    }

    private static String passenger(String givenNames) {
        return """
            {"type": "ADT", "givenNames": "%s", "surname": "Okafor", "dateOfBirth": "1988-03-02"}\
            """.formatted(givenNames);
    }

    private static String card(String number) {
        return """
            {"number": "%s", "expiryMonth": 12, "expiryYear": 2031, "securityCode": "123", "holderName": "Maya Okafor"}\
            """.formatted(number);
    }
}
