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
    private static final Duration LONGER_THAN_TOKEN_LIFETIME = Duration.ofMinutes(30);

    private final TestHost host;
    private final LocalDate day;
    private final List<Caller> callers = new ArrayList<>();
    private final List<Resource> bookings = new ArrayList<>();
    private final List<Resource> agencies = new ArrayList<>();
    private final List<Resource> seatHolds = new ArrayList<>();
    private final List<Resource> accounts = new ArrayList<>();
    private final List<Resource> sessions = new ArrayList<>();

    /// Role of a caller.
    enum Kind {
        /// Without a valid token.
        ANONYMOUS,
        TRAVELLER,
        AGENT,
        SUPERVISOR,
        ADMINISTRATOR,
        SERVICE
    }

    /// A caller.
    ///
    /// @param agency code of the agency of agents and supervisors; otherwise empty
    record Caller(String name, Kind kind, Optional<String> token, String agency) {
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
    record Resource(String id, String owner, String agency, List<String> marks) {
        boolean exists() {
            return !owner.isEmpty();
        }

        boolean isAccessibleTo(Caller caller) {
            return owner.equals(caller.name) || isOfAgencyOf(caller);
        }

        boolean isOfAgencyOf(Caller caller) {
            return !agency.isEmpty() && agency.equals(caller.agency);
        }
    }

    TestUsers(TestHost host, SettableClock clock, String serviceSecret) {
        this.host = host;
        this.day = LocalDate.ofInstant(clock.instant(), clock.getZone()).plusDays(60);
        register("late");
        callers.add(new Caller(
                "a caller with an expired token", Kind.ANONYMOUS, Optional.of(signIn("late", PASSWORD)), ""));
        clock.advance(LONGER_THAN_TOKEN_LIFETIME);
        callers.add(new Caller("a caller without a token", Kind.ANONYMOUS, Optional.empty(), ""));
        callers.add(new Caller("a forger", Kind.ANONYMOUS, Optional.of(forged()), ""));
        ContractClient administrator = administrator();
        agency(administrator, "FJORDS");
        agency(administrator, "STEPPE");
        traveller("maya");
        traveller("a stranger");
        service(serviceSecret);
        agencies.add(new Resource(UUID.randomUUID().toString(), "", "", List.of()));
        bookings.add(new Resource("XXXXXX", "", "", List.of()));
        accounts.add(new Resource("unknown.user", "", "", List.of()));
        accounts.add(new Resource("maya", "maya", "", List.of()));
        accounts.add(new Resource("agent-two.fjords", "agent two of FJORDS", "FJORDS", List.of()));
        accounts.add(new Resource("agent-two.steppe", "agent two of STEPPE", "STEPPE", List.of()));
        sessions.add(new Resource(UUID.randomUUID().toString(), "", "", List.of()));
        for (String owner : List.of("maya", "agent one of FJORDS", "an administrator")) sessions.add(session(owner));
        for (String owner : List.of("maya", "agent one of FJORDS", "agent one of STEPPE")) {
            bookings.add(book(owner));
            seatHolds.add(hold(owner));
        }
    }

    List<Caller> callers() {
        return callers;
    }

    List<Resource> bookings() {
        return bookings;
    }

    List<Resource> agencies() {
        return agencies;
    }

    List<Resource> seatHolds() {
        return seatHolds;
    }

    /// Returns accounts by user name.
    List<Resource> accounts() {
        return accounts;
    }

    List<Resource> sessions() {
        return sessions;
    }

    ContractClient client(Caller caller) {
        ContractClient anonymous = host.client();
        return caller.token.map(anonymous::withToken).orElse(anonymous);
    }

    private Caller caller(String name) {
        return callers.stream()
                .filter(caller -> caller.name.equals(name))
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
    private Resource session(String owner) {
        JsonNode items = client(caller(owner)).get("/api/auth/sessions").json().path("items");
        for (JsonNode item : items) {
            if (item.path("isCurrent").asBoolean()) {
                String id = item.path("sessionId").asText();
                return new Resource(id, owner, "", List.of());
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
        Caller administrator =
                new Caller("an administrator", Kind.ADMINISTRATOR, Optional.of(signIn("admin", PASSWORD)), "");
        callers.add(administrator);
        return client(administrator);
    }

    private void agency(ContractClient administrator, String code) {
        Answer agency =
                created(administrator.post("/api/auth/agencies", Map.of("code", code, "name", code + " Travel")));
        String id = agency.json().path("agencyId").asText();
        agencies.add(new Resource(id, "an administrator", code, List.of()));
        for (String name : List.of("agent one", "agent two", "the supervisor")) {
            Kind kind = name.startsWith("agent") ? Kind.AGENT : Kind.SUPERVISOR;
            String username = name.replace(' ', '-') + "." + code.toLowerCase(Locale.ROOT);
            created(administrator.post(
                    "/api/auth/agencies/" + id + "/agents",
                    Map.of("username", username, "password", PASSWORD, "role", kind.name())));
            callers.add(new Caller(name + " of " + code, kind, Optional.of(signInFirst(username)), code));
        }
    }

    private void traveller(String name) {
        String username = name.replace(' ', '-');
        register(username);
        callers.add(new Caller(name, Kind.TRAVELLER, Optional.of(signIn(username, PASSWORD)), ""));
    }

    private void service(String secret) {
        Answer token = host.client().post("/api/auth/service-tokens", Map.of("service", "bookings", "secret", secret));
        callers.add(new Caller(
                "a service",
                Kind.SERVICE,
                Optional.of(token.json().path("token").asText()),
                ""));
    }

    private Resource book(String owner) {
        String surname = "Mark" + owner.replaceAll("[^a-z]", "") + owner.charAt(owner.length() - 1);
        String email = surname + "@example.org";
        Answer answer = created(client(caller(owner))
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .with("Prefer", "wait=20")
                .post("/api/bookings", """
                    {"offers": ["%s"],
                     "passengers": [{"type": "ADT", "givenNames": "Ann", "surname": "%s", "dateOfBirth": "1980-01-02"}],
                     "contact": {"email": "%s"}, "card": %s}
                    """.formatted(offer(owner), surname, email, card())));
        JsonNode booking = answer.json();
        return new Resource(
                booking.path("recordLocator").asText(),
                owner,
                caller(owner).agency,
                List.of(surname, email, booking.at("/tickets/0/number").asText()));
    }

    private Resource hold(String owner) {
        Answer answer = created(client(caller(owner))
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/bookings/seat-holds", "{\"offers\": [\"%s\"]}".formatted(offer(owner))));
        return new Resource(answer.json().path("seatHoldId").asText(), owner, "", List.of());
    }

    static String card() {
        return """
            {"number": "4242424242424242", "expiryMonth": 12, "expiryYear": 2031, "securityCode": "123",
             "holderName": "Ann"}\
            """;
    }

    private String offer(String owner) {
        Answer answer = client(caller(owner)).post("/api/flights/offer-requests", """
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
