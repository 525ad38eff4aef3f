package airside.standalone.security;

import airside.kit.testing.Answer;
import airside.kit.testing.ContractClient;
import airside.kit.testing.SettableClock;
import airside.kit.testing.TestHost;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The callers of the authorisation tests, and the resources that some of them own.
final class TestUsers {
    static final String PASSWORD = "a long walk to gate B42";
    private static final String OWN_PASSWORD = "nine quiet lighthouses at dusk";
    private static final Duration LONGER_THAN_A_TOKEN_LIVES = Duration.ofMinutes(30);

    private final TestHost host;
    private final LocalDate day;
    private final List<Actor> actors = new ArrayList<>();
    private final List<Thing> bookings = new ArrayList<>();
    private final List<Thing> agencies = new ArrayList<>();
    private final List<Thing> seatHolds = new ArrayList<>();
    private final List<Thing> accounts = new ArrayList<>();
    private final List<Thing> sessions = new ArrayList<>();

    /// Role of a caller.
    enum Kind {
        /// Without a valid token.
        NOBODY,
        TRAVELLER,
        AGENT,
        SUPERVISOR,
        ADMINISTRATOR,
        SERVICE
    }

    /// A caller.
    ///
    /// @param agency code of the agency of agents and supervisors; otherwise empty
    record Actor(String name, Kind kind, Optional<String> token, String agency) {
        boolean isA(Kind... kinds) {
            return List.of(kinds).contains(kind);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /// A resource that belongs to a caller.
    ///
    /// @param id its identifier in a path
    /// @param owner name of the owner; empty if the resource does not exist
    /// @param agency code of the agency whose staff also has access; otherwise empty
    /// @param marks texts that no other caller may read
    record Thing(String id, String owner, String agency, List<String> marks) {
        boolean isThere() {
            return !owner.isEmpty();
        }

        boolean isOf(Actor actor) {
            return owner.equals(actor.name) || isOfTheAgencyOf(actor);
        }

        boolean isOfTheAgencyOf(Actor actor) {
            return !agency.isEmpty() && agency.equals(actor.agency);
        }
    }

    TestUsers(TestHost host, SettableClock clock, String serviceSecret) {
        this.host = host;
        this.day = LocalDate.ofInstant(clock.instant(), clock.getZone()).plusDays(60);
        register("late");
        actors.add(new Actor("whose token has expired", Kind.NOBODY, Optional.of(signIn("late", PASSWORD)), ""));
        clock.advance(LONGER_THAN_A_TOKEN_LIVES);
        actors.add(new Actor("nobody", Kind.NOBODY, Optional.empty(), ""));
        actors.add(new Actor("a forger", Kind.NOBODY, Optional.of(forged()), ""));
        ContractClient administrator = administrator();
        agency(administrator, "FJORDS");
        agency(administrator, "STEPPE");
        traveller("maya");
        traveller("a stranger");
        service(serviceSecret);
        agencies.add(new Thing(UUID.randomUUID().toString(), "", "", List.of()));
        bookings.add(new Thing("XXXXXX", "", "", List.of()));
        accounts.add(new Thing("nobody.at.all", "", "", List.of()));
        accounts.add(new Thing("maya", "maya", "", List.of()));
        accounts.add(new Thing("agent-two.fjords", "agent two of FJORDS", "FJORDS", List.of()));
        accounts.add(new Thing("agent-two.steppe", "agent two of STEPPE", "STEPPE", List.of()));
        sessions.add(new Thing(UUID.randomUUID().toString(), "", "", List.of()));
        for (String owner : List.of("maya", "agent one of FJORDS", "an administrator")) sessions.add(session(owner));
        for (String owner : List.of("maya", "agent one of FJORDS", "agent one of STEPPE")) {
            bookings.add(book(owner));
            seatHolds.add(hold(owner));
        }
    }

    List<Actor> actors() {
        return actors;
    }

    List<Thing> bookings() {
        return bookings;
    }

    List<Thing> agencies() {
        return agencies;
    }

    List<Thing> seatHolds() {
        return seatHolds;
    }

    /// Returns accounts by user name.
    List<Thing> accounts() {
        return accounts;
    }

    List<Thing> sessions() {
        return sessions;
    }

    ContractClient client(Actor actor) {
        ContractClient anybody = host.client();
        return actor.token.map(anybody::withToken).orElse(anybody);
    }

    private Actor actor(String name) {
        return actors.stream()
                .filter(actor -> actor.name.equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void register(String username) {
        created(host.client().post("/api/auth/register", Map.of("username", username, "password", PASSWORD)));
    }

    /// Signs in with the administrator's initial password and sets another one.
    private String signInFirst(String username) {
        Answer session = host.client()
                .post(
                        "/api/auth/login",
                        Map.of("username", username, "password", PASSWORD, "newPassword", OWN_PASSWORD));
        if (session.status() != 200) throw new IllegalStateException(session.toString());
        return session.json().path("token").asText();
    }

    /// Returns the session in which a caller sends requests. No other caller may end it, and its owner does not.
    private Thing session(String owner) {
        JsonNode items = client(actor(owner)).get("/api/auth/sessions").json().path("items");
        for (JsonNode item : items) {
            if (item.path("isCurrent").asBoolean()) {
                String id = item.path("sessionId").asText();
                return new Thing(id, owner, "", List.of());
            }
        }
        throw new IllegalStateException(items.toString());
    }

    private String signIn(String username, String password) {
        Answer session = host.client().post("/api/auth/login", Map.of("username", username, "password", password));
        if (session.status() != 200) throw new IllegalStateException(session.toString());
        return session.json().path("token").asText();
    }

    /// Returns a valid administrator token with an invalid signature.
    private String forged() {
        String real = signIn("admin", PASSWORD);
        int signature = real.lastIndexOf('.') + 1;
        char first = real.charAt(signature);
        return real.substring(0, signature) + (first == 'A' ? 'B' : 'A') + real.substring(signature + 1);
    }

    private ContractClient administrator() {
        Actor administrator =
                new Actor("an administrator", Kind.ADMINISTRATOR, Optional.of(signIn("admin", PASSWORD)), "");
        actors.add(administrator);
        return client(administrator);
    }

    private void agency(ContractClient administrator, String code) {
        Answer agency =
                created(administrator.post("/api/auth/agencies", Map.of("code", code, "name", code + " Travel")));
        String id = agency.json().path("agencyId").asText();
        agencies.add(new Thing(id, "an administrator", code, List.of()));
        for (String name : List.of("agent one", "agent two", "the supervisor")) {
            Kind kind = name.startsWith("agent") ? Kind.AGENT : Kind.SUPERVISOR;
            String username = name.replace(' ', '-') + "." + code.toLowerCase(Locale.ROOT);
            created(administrator.post(
                    "/api/auth/agencies/" + id + "/agents",
                    Map.of("username", username, "password", PASSWORD, "role", kind.name())));
            actors.add(new Actor(name + " of " + code, kind, Optional.of(signInFirst(username)), code));
        }
    }

    private void traveller(String name) {
        String username = name.replace(' ', '-');
        register(username);
        actors.add(new Actor(name, Kind.TRAVELLER, Optional.of(signIn(username, PASSWORD)), ""));
    }

    private void service(String secret) {
        Answer token = host.client().post("/api/auth/service-tokens", Map.of("service", "bookings", "secret", secret));
        actors.add(new Actor(
                "a service",
                Kind.SERVICE,
                Optional.of(token.json().path("token").asText()),
                ""));
    }

    private Thing book(String owner) {
        String surname = "Mark" + owner.replaceAll("[^a-z]", "") + owner.charAt(owner.length() - 1);
        String email = surname + "@example.org";
        Answer answer = created(client(actor(owner))
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .with("Prefer", "wait=20")
                .post("/api/bookings", """
                    {"offers": ["%s"],
                     "passengers": [{"type": "ADT", "givenNames": "Ann", "surname": "%s", "dateOfBirth": "1980-01-02"}],
                     "contact": {"email": "%s"}, "card": %s}
                    """.formatted(offer(owner), surname, email, card())));
        JsonNode booking = answer.json();
        return new Thing(
                booking.path("recordLocator").asText(),
                owner,
                actor(owner).agency,
                List.of(surname, email, booking.at("/tickets/0/number").asText()));
    }

    private Thing hold(String owner) {
        Answer answer = created(client(actor(owner))
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/bookings/seat-holds", "{\"offers\": [\"%s\"]}".formatted(offer(owner))));
        return new Thing(answer.json().path("seatHoldId").asText(), owner, "", List.of());
    }

    static String card() {
        return """
            {"number": "4242424242424242", "expiryMonth": 12, "expiryYear": 2031, "securityCode": "123",
             "holderName": "Ann"}\
            """;
    }

    private String offer(String owner) {
        Answer answer = client(actor(owner)).post("/api/flights/offer-requests", """
            {"originDestinations": [{"origin": "LHR", "destination": "JFK", "departureDate": "%s"}],
             "passengers": {"adults": 1}}
            """.formatted(day));
        return answer.json().at("/directions/0/results/0/offers/0/token").asText();
    }

    private static Answer created(Answer answer) {
        if (answer.status() != 201) throw new IllegalStateException(answer.toString());
        return answer;
    }
}
