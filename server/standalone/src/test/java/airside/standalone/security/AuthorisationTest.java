package airside.standalone.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.auth.AuthService;
import airside.bookings.BookingsService;
import airside.flights.FlightsService;
import airside.kit.json.ContractDocument;
import airside.kit.testing.Answer;
import airside.kit.testing.ContractClient;
import airside.kit.testing.SettableClock;
import airside.kit.testing.TestDatabase;
import airside.kit.testing.TestHost;
import airside.standalone.security.TestUsers.Caller;
import airside.standalone.security.TestUsers.Kind;
import airside.standalone.security.TestUsers.Resource;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// FEATURE: callers can only see and do what they are authorised for. The test sends each operation of the contract
/// as each caller for each resource, in each spelling of its path; it fails for an operation that is not in the
/// table below.
class AuthorisationTest {
    private static final int CASES_MIN = 2_000;
    private static final Resource NO_RESOURCE = new Resource("", "", "", List.of());

    private static TestDatabase database;
    private static TestHost host;
    private static TestUsers users;

    @BeforeAll
    static void start() {
        database = TestDatabase.create("auth", "flights", "bookings");
        Map<String, String> settings = new HashMap<>(database.settings());
        settings.put("auth.first-administrator-password", TestUsers.PASSWORD);
        settings.put("auth.service-secrets.bookings", "between us");
        settings.put("bookings.service-secret", "between us");
        var clock = new SettableClock(Clock.systemUTC().instant());
        host = TestHost.of(settings, clock, AuthService::new, FlightsService::new, BookingsService::new);
        users = new TestUsers(host, clock, "between us");
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    /// Who is authorised to use an operation.
    private enum Access {
        PUBLIC,
        AUTHENTICATED,
        USERS,
        SERVICES,
        ADMINISTRATORS,
        ADMINISTRATORS_AND_AGENCY_SUPERVISORS,
        OWNER,
        OWNER_AND_AGENCY
    }

    private static Access access(String operation) {
        return switch (operation) {
            case "register",
                    "logIn",
                    "refreshSession",
                    "logOut",
                    "recoverPassword",
                    "endedSessions",
                    "signInOptions",
                    "signingKeys",
                    "createServiceToken",
                    "network",
                    "retrieveBooking" -> Access.PUBLIC;
            case "listPlaces", "place", "listWeeks", "listFlights", "datedFlight", "shop", "checkOffers" ->
                Access.AUTHENTICATED;
            case "me",
                    "profile",
                    "changeProfile",
                    "changePassword",
                    "listSessions",
                    "endOtherSessions",
                    "holdSeats",
                    "giveSeatsBack",
                    "listBookings",
                    "placeBooking" -> Access.USERS;
            case "putHold", "hold", "releaseHold", "confirmHold" -> Access.SERVICES;
            case "listAgencies", "createAgency", "createAgent" -> Access.ADMINISTRATORS;
            case "listAgents", "account", "changeAccess", "createRecoveryCode" ->
                Access.ADMINISTRATORS_AND_AGENCY_SUPERVISORS;
            case "endSession" -> Access.OWNER;
            case "booking", "payBooking", "cancelBooking", "bookingHistory", "itineraryDocument", "calendarDocument" ->
                Access.OWNER_AND_AGENCY;
            default -> throw new AssertionError("Add the operation %s to this table".formatted(operation));
        };
    }

    /// Expected result of a request.
    private enum ExpectedResult {
        /// The operation was executed, successfully or not.
        AUTHORISED,
        UNAUTHENTICATED,
        FORBIDDEN,
        NOT_FOUND
    }

    private static ExpectedResult expected(Access access, Caller caller, Resource resource) {
        if (access == Access.PUBLIC) return ExpectedResult.AUTHORISED;
        if (caller.isA(Kind.ANONYMOUS)) return ExpectedResult.UNAUTHENTICATED;
        return switch (access) {
            case PUBLIC, AUTHENTICATED -> ExpectedResult.AUTHORISED;
            case USERS -> caller.isA(Kind.SERVICE) ? ExpectedResult.FORBIDDEN : ExpectedResult.AUTHORISED;
            case SERVICES -> caller.isA(Kind.SERVICE) ? ExpectedResult.AUTHORISED : ExpectedResult.FORBIDDEN;
            case ADMINISTRATORS ->
                caller.isA(Kind.ADMINISTRATOR) ? ExpectedResult.AUTHORISED : ExpectedResult.FORBIDDEN;
            case ADMINISTRATORS_AND_AGENCY_SUPERVISORS -> {
                if (!caller.isA(Kind.ADMINISTRATOR, Kind.SUPERVISOR)) yield ExpectedResult.FORBIDDEN;
                if (!resource.exists()) yield ExpectedResult.NOT_FOUND;
                yield caller.isA(Kind.ADMINISTRATOR) || resource.isOfAgencyOf(caller)
                        ? ExpectedResult.AUTHORISED
                        : ExpectedResult.NOT_FOUND;
            }
            case OWNER -> {
                if (caller.isA(Kind.SERVICE)) yield ExpectedResult.FORBIDDEN;
                yield resource.owner().equals(caller.name()) ? ExpectedResult.AUTHORISED : ExpectedResult.NOT_FOUND;
            }
            case OWNER_AND_AGENCY -> {
                if (caller.isA(Kind.SERVICE)) yield ExpectedResult.FORBIDDEN;
                yield resource.isAccessibleTo(caller) ? ExpectedResult.AUTHORISED : ExpectedResult.NOT_FOUND;
            }
        };
    }

    private record Operation(String id, String method, String path, Access access) {}

    @Test
    void everyOperationForEveryCaller() {
        List<String> wrong = new ArrayList<>();
        int cases = 0;
        for (Operation operation : operations()) {
            for (Resource resource : resources(operation)) {
                for (String path : spellings(operation.path, resource)) {
                    for (Caller caller : users.callers()) {
                        cases++;
                        Answer answer = ask(operation, caller, path);
                        check(operation, caller, resource, path, answer, wrong);
                    }
                }
            }
        }
        System.out.printf("who may do what: %,d cases, %d wrong%n", cases, wrong.size());
        assertEquals(List.of(), wrong.stream().limit(20).toList());
        assertTrue(cases >= CASES_MIN, cases + " cases");
        checkThatSeatsAreStillHeld();
    }

    /// Negative control: the check reports an operation that accepts a caller without authorisation.
    @Test
    void theCheckDetectsALeak() {
        Resource mayas = users.bookings().get(1);
        Caller maya = users.callers().stream()
                .filter(caller -> caller.name().equals("maya"))
                .findFirst()
                .orElseThrow();
        Caller stranger = new Caller("a stranger in disguise", Kind.TRAVELLER, maya.token(), "");
        Operation read = operations().stream()
                .filter(operation -> operation.id.equals("booking"))
                .findFirst()
                .orElseThrow();
        List<String> wrong = new ArrayList<>();
        String path = spellings(read.path, mayas).getFirst();
        check(read, stranger, mayas, path, ask(read, stranger, path), wrong);
        assertEquals(2, wrong.size(), wrong.toString());
    }

    private static void check(
            Operation operation, Caller caller, Resource resource, String path, Answer answer, List<String> wrong) {
        String what = "%s %s by %s: %d %s".formatted(operation.method, path, caller, answer.status(), answer.code());
        ExpectedResult result = expected(operation.access, caller, resource);
        boolean isRight = switch (result) {
            case AUTHORISED ->
                answer.status() < 500
                        && !List.of("UNAUTHENTICATED", "FORBIDDEN").contains(answer.code());
            case UNAUTHENTICATED, FORBIDDEN, NOT_FOUND -> answer.code().equals(result.name());
        };
        if (!isRight) wrong.add(what + ", expected " + result);
        for (Resource booking : users.bookings()) {
            boolean mayRead = !caller.isA(Kind.ANONYMOUS) && booking.isAccessibleTo(caller);
            boolean leaks = !mayRead && booking.marks().stream().anyMatch(answer.text()::contains);
            if (leaks) wrong.add(what + " contains data of the booking of " + booking.owner());
        }
    }

    private static List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        JsonNode paths = ContractDocument.load().tree().path("paths");
        paths.fieldNames()
                .forEachRemaining(path -> paths.path(path).fieldNames().forEachRemaining(method -> {
                    String id =
                            paths.path(path).path(method).path("operationId").asText();
                    if (id.isEmpty()) return;
                    operations.add(new Operation(id, method.toUpperCase(Locale.ROOT), path, access(id)));
                }));
        return operations;
    }

    private static List<Resource> resources(Operation operation) {
        if (operation.path.contains("{recordLocator}")) return users.bookings();
        if (operation.path.contains("{agencyId}")) return users.agencies();
        if (operation.path.contains("{seatHoldId}") || operation.path.contains("{holdId}")) return users.seatHolds();
        if (operation.path.contains("{username}")) return users.accounts();
        if (operation.path.contains("{sessionId}")) return users.sessions();
        return List.of(NO_RESOURCE);
    }

    /// Returns the path as documented, with a trailing slash, and with an encoded letter in its last segment.
    private static List<String> spellings(String template, Resource resource) {
        String path = template.replaceAll(
                        "\\{(recordLocator|agencyId|seatHoldId|holdId|username|sessionId)}", resource.id())
                .replace("{code}", "LHR")
                .replace("{flight}", "BA117")
                .replace("{departureDate}", "2027-01-15");
        int last = path.lastIndexOf('/') + 1;
        String encoded =
                path.substring(0, last) + "%%%02X".formatted((int) path.charAt(last)) + path.substring(last + 1);
        return List.of(path, path + "/", encoded);
    }

    /// Sends an empty object to operations that create a resource, and a real body to operations on a resource.
    private static Answer ask(Operation operation, Caller caller, String path) {
        ContractClient client = users.client(caller)
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .with("If-Match", "\"no such version\"");
        String body = switch (operation.id) {
            case "payBooking" -> "{\"card\": " + TestUsers.card() + "}";
            case "cancelBooking", "confirmHold" -> "";
            default -> operation.method.matches("POST|PUT") ? "{}" : "";
        };
        // Does not release or end the owner's own seats and sessions, in any spelling, so that other callers can try.
        boolean isOwn = List.of("giveSeatsBack", "endSession").contains(operation.id)
                && resources(operation).stream()
                        .anyMatch(own -> path.contains(own.id().substring(1)) && own.isAccessibleTo(caller));
        return isOwn ? client.get("/api/bookings") : client.send(operation.method, path, body);
    }

    private static void checkThatSeatsAreStillHeld() {
        for (Resource hold : users.seatHolds()) {
            Caller owner = users.callers().stream()
                    .filter(hold::isAccessibleTo)
                    .findFirst()
                    .orElseThrow();
            try (var bookings = database.open("bookings")) {
                String state = bookings.find(
                                "SELECT state FROM seat_holds WHERE id = ?",
                                row -> row.text("state"),
                                UUID.fromString(hold.id()))
                        .orElseThrow();
                assertEquals("HELD", state, "The seats of " + owner + " were released");
            }
        }
    }
}
