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
import airside.standalone.security.TestUsers.Actor;
import airside.standalone.security.TestUsers.Kind;
import airside.standalone.security.TestUsers.Thing;
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
class WhoMayDoWhatTest {
    private static final int CASES_MIN = 2_000;
    private static final Thing NOTHING = new Thing("", "", "", List.of());

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
        EVERYBODY,
        WHOEVER_HAS_A_TOKEN,
        PEOPLE,
        SERVICES,
        ADMINISTRATORS,
        ADMINISTRATORS_AND_ITS_SUPERVISORS,
        ITS_OWNER,
        ITS_OWNER_AND_THEIR_AGENCY
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
                    "retrieveBooking" -> Access.EVERYBODY;
            case "listPlaces", "place", "listWeeks", "listFlights", "datedFlight", "shop", "checkOffers" ->
                Access.WHOEVER_HAS_A_TOKEN;
            case "me",
                    "profile",
                    "changeProfile",
                    "changePassword",
                    "listSessions",
                    "endOtherSessions",
                    "holdSeats",
                    "giveSeatsBack",
                    "listBookings",
                    "placeBooking" -> Access.PEOPLE;
            case "putHold", "hold", "releaseHold", "confirmHold" -> Access.SERVICES;
            case "listAgencies", "createAgency", "createAgent" -> Access.ADMINISTRATORS;
            case "listAgents", "account", "changeAccess", "createRecoveryCode" ->
                Access.ADMINISTRATORS_AND_ITS_SUPERVISORS;
            case "endSession" -> Access.ITS_OWNER;
            case "booking", "payBooking", "cancelBooking", "bookingHistory", "itineraryDocument", "calendarDocument" ->
                Access.ITS_OWNER_AND_THEIR_AGENCY;
            default -> throw new AssertionError("Add the operation %s to this table".formatted(operation));
        };
    }

    /// Expected result of a request.
    private enum End {
        /// The operation was executed, successfully or not.
        ADMITTED,
        UNAUTHENTICATED,
        FORBIDDEN,
        NOT_FOUND
    }

    private static End expected(Access access, Actor actor, Thing thing) {
        if (access == Access.EVERYBODY) return End.ADMITTED;
        if (actor.isA(Kind.NOBODY)) return End.UNAUTHENTICATED;
        return switch (access) {
            case EVERYBODY, WHOEVER_HAS_A_TOKEN -> End.ADMITTED;
            case PEOPLE -> actor.isA(Kind.SERVICE) ? End.FORBIDDEN : End.ADMITTED;
            case SERVICES -> actor.isA(Kind.SERVICE) ? End.ADMITTED : End.FORBIDDEN;
            case ADMINISTRATORS -> actor.isA(Kind.ADMINISTRATOR) ? End.ADMITTED : End.FORBIDDEN;
            case ADMINISTRATORS_AND_ITS_SUPERVISORS -> {
                if (!actor.isA(Kind.ADMINISTRATOR, Kind.SUPERVISOR)) yield End.FORBIDDEN;
                if (!thing.isThere()) yield End.NOT_FOUND;
                yield actor.isA(Kind.ADMINISTRATOR) || thing.isOfTheAgencyOf(actor) ? End.ADMITTED : End.NOT_FOUND;
            }
            case ITS_OWNER -> {
                if (actor.isA(Kind.SERVICE)) yield End.FORBIDDEN;
                yield thing.owner().equals(actor.name()) ? End.ADMITTED : End.NOT_FOUND;
            }
            case ITS_OWNER_AND_THEIR_AGENCY -> {
                if (actor.isA(Kind.SERVICE)) yield End.FORBIDDEN;
                yield thing.isOf(actor) ? End.ADMITTED : End.NOT_FOUND;
            }
        };
    }

    private record Operation(String id, String method, String path, Access access) {}

    @Test
    void everyOperationForEverybody() {
        List<String> wrong = new ArrayList<>();
        int cases = 0;
        for (Operation operation : operations()) {
            for (Thing thing : things(operation)) {
                for (String path : spellings(operation.path, thing)) {
                    for (Actor actor : users.actors()) {
                        cases++;
                        Answer answer = ask(operation, actor, path);
                        check(operation, actor, thing, path, answer, wrong);
                    }
                }
            }
        }
        System.out.printf("who may do what: %,d cases, %d wrong%n", cases, wrong.size());
        assertEquals(List.of(), wrong.stream().limit(20).toList());
        assertTrue(cases >= CASES_MIN, cases + " cases");
        theSeatsAreHeldAsBefore();
    }

    /// Negative control: the check reports an operation that accepts a caller without authorisation.
    @Test
    void theCheckSeesALeak() {
        Thing mayas = users.bookings().get(1);
        Actor maya = users.actors().stream()
                .filter(actor -> actor.name().equals("maya"))
                .findFirst()
                .orElseThrow();
        Actor stranger = new Actor("a stranger in disguise", Kind.TRAVELLER, maya.token(), "");
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
            Operation operation, Actor actor, Thing thing, String path, Answer answer, List<String> wrong) {
        String what = "%s %s by %s: %d %s".formatted(operation.method, path, actor, answer.status(), answer.code());
        End end = expected(operation.access, actor, thing);
        boolean isRight = switch (end) {
            case ADMITTED ->
                answer.status() < 500
                        && !List.of("UNAUTHENTICATED", "FORBIDDEN").contains(answer.code());
            case UNAUTHENTICATED, FORBIDDEN, NOT_FOUND -> answer.code().equals(end.name());
        };
        if (!isRight) wrong.add(what + ", expected " + end);
        for (Thing booking : users.bookings()) {
            boolean mayRead = !actor.isA(Kind.NOBODY) && booking.isOf(actor);
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

    private static List<Thing> things(Operation operation) {
        if (operation.path.contains("{recordLocator}")) return users.bookings();
        if (operation.path.contains("{agencyId}")) return users.agencies();
        if (operation.path.contains("{seatHoldId}") || operation.path.contains("{holdId}")) return users.seatHolds();
        if (operation.path.contains("{username}")) return users.accounts();
        if (operation.path.contains("{sessionId}")) return users.sessions();
        return List.of(NOTHING);
    }

    /// Returns the path as documented, with a trailing slash, and with an encoded letter in its last segment.
    private static List<String> spellings(String template, Thing thing) {
        String path = template.replaceAll(
                        "\\{(recordLocator|agencyId|seatHoldId|holdId|username|sessionId)}", thing.id())
                .replace("{code}", "LHR")
                .replace("{flight}", "BA117")
                .replace("{departureDate}", "2027-01-15");
        int last = path.lastIndexOf('/') + 1;
        String encoded =
                path.substring(0, last) + "%%%02X".formatted((int) path.charAt(last)) + path.substring(last + 1);
        return List.of(path, path + "/", encoded);
    }

    /// Sends an empty object to operations that create a resource, and a real body to operations on a resource.
    private static Answer ask(Operation operation, Actor actor, String path) {
        ContractClient client = users.client(actor)
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .with("If-Match", "\"no such version\"");
        String body = switch (operation.id) {
            case "payBooking" -> "{\"card\": " + TestUsers.card() + "}";
            case "cancelBooking", "confirmHold" -> "";
            default -> operation.method.matches("POST|PUT") ? "{}" : "";
        };
        // Does not release or end the owner's own seats and sessions, in any spelling, so that other callers can try.
        boolean isOwn = List.of("giveSeatsBack", "endSession").contains(operation.id)
                && things(operation).stream()
                        .anyMatch(own -> path.contains(own.id().substring(1)) && own.isOf(actor));
        return isOwn ? client.get("/api/bookings") : client.send(operation.method, path, body);
    }

    private static void theSeatsAreHeldAsBefore() {
        for (Thing hold : users.seatHolds()) {
            Actor owner = users.actors().stream().filter(hold::isOf).findFirst().orElseThrow();
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
