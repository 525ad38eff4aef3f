package airside.standalone.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.kit.testing.Answer;
import airside.kit.testing.ContractClient;
import airside.standalone.ServiceProcess;
import airside.standalone.StandaloneRun;
import airside.traveller.collector.Collector;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// FEATURE: passwords, card numbers and tokens are not stored in a table, a file of PostgreSQL, a log, a trace, or
/// a response to a failed request. The test sends them through the API of a server that logs at the lowest level,
/// and searches for them in all output.
class SecretsStaySecretTest {
    private static final String PASSWORD = "planted-Password-Wq7Zt";
    private static final String NEXT_PASSWORD = "planted-Password-Lm4Xc";
    private static final String MISTYPED_PASSWORD = "planted-Mistake-Hj2Kd";
    private static final String APPROVED_CARD = "5555555555554444";
    private static final String DECLINED_CARD = "4000000000000002";
    private static final String SURNAME = "Plantagenet";

    @TempDir
    private Path home;

    private final Map<String, String> secrets = new LinkedHashMap<>();
    private final List<Answer> refusals = new ArrayList<>();

    @Test
    void secretsAreNotStoredOrLogged() throws Exception {
        int port = ServiceProcess.freePort();
        List<String> rows;
        Collector collector = Collector.start("localhost", 0);
        try (collector;
                StandaloneRun run = StandaloneRun.start(Map.of(
                                "AIRSIDE_HOME", home.toString(),
                                "AIRSIDE_PORT", String.valueOf(port),
                                "AIRSIDE_LOG_LEVEL", "DEBUG",
                                "AIRSIDE_TRACES_OTLP", collector.address().toString()))
                        .awaitReady()) {
            sendSecrets(ContractClient.at(URI.create("http://localhost:" + port)));
            rows = rows();
            Files.writeString(home.resolve("logs/printed.log"), run.output());
        }
        assertEquals(List.of(), inRows(rows, secrets), "in tables");
        assertEquals(List.of(), inFiles(secrets), "in files");
        secrets.forEach((what, secret) -> assertTrue(!collector.rawBodies().contains(secret), what + " is in a trace"));
        for (Answer refusal : refusals) {
            secrets.forEach((what, secret) ->
                    assertTrue(!refusal.text().contains(secret), what + " is in the answer " + refusal));
        }

        // Negative control: the same search finds values that are not secret, in each place.
        Map<String, String> noSecret = Map.of("a surname", SURNAME);
        assertTrue(!inRows(rows, noSecret).isEmpty(), "The search of tables finds nothing at all");
        assertTrue(inFiles(noSecret).toString().contains("postgres"), "The search of PostgreSQL's files finds nothing");
        assertTrue(
                inFiles(Map.of("a message", "bookings is ready")).toString().contains("airside.log"),
                "The search of logs finds nothing");
        assertTrue(collector.rawBodies().contains("POST /api/auth/login"), "The search of traces finds nothing");
    }

    private void sendSecrets(ContractClient anonymous) {
        refusals.clear();
        String registration = credentials(PASSWORD);
        expect(201, anonymous.post("/api/auth/register", registration));
        refusals.add(expect(409, anonymous.post("/api/auth/register", registration)));
        refusals.add(expect(401, anonymous.post("/api/auth/login", credentials(MISTYPED_PASSWORD))));
        refusals.add(expect(400, anonymous.post("/api/auth/login", registration + "oops")));
        refusals.add(expect(400, anonymous.post("/api/auth/login", registration.replace("password", "passwrod"))));
        JsonNode session =
                expect(200, anonymous.post("/api/auth/login", registration)).json();
        JsonNode next = expect(
                        200,
                        anonymous.post(
                                "/api/auth/refresh",
                                "{\"refreshToken\": \"%s\"}"
                                        .formatted(session.path("refreshToken").asText())))
                .json();
        ContractClient maya = anonymous.withToken(next.path("token").asText());
        book(maya);
        expect(
                204,
                maya.put(
                        "/api/auth/password",
                        "{\"currentPassword\": \"%s\", \"newPassword\": \"%s\"}".formatted(PASSWORD, NEXT_PASSWORD)));
        refusals.add(expect(404, maya.get("/api/bookings/" + APPROVED_CARD.substring(0, 6))));
        addSecrets(session, "a first ");
        addSecrets(next, "a next ");
        secrets.put("a password", PASSWORD);
        secrets.put("a changed password", NEXT_PASSWORD);
        secrets.put("a mistyped password", MISTYPED_PASSWORD);
        secrets.put("a card number", APPROVED_CARD);
        secrets.put("a card number in groups", APPROVED_CARD.replaceAll("(.{4})(?=.)", "$1 "));
        secrets.put("a declined card number", DECLINED_CARD);
        ownSecrets().forEach((name, secret) -> secrets.put("the installation's " + name, secret));
    }

    private void addSecrets(JsonNode session, String which) {
        secrets.put(which + "refresh token", session.path("refreshToken").asText());
        String access = session.path("token").asText();
        secrets.put(which + "access token's signature", access.substring(access.lastIndexOf('.') + 1));
        String key = session.path("deviceDataKey").asText();
        secrets.put(which + "key for data on devices", key);
        secrets.put(
                which + "key for data on devices in bytes",
                HexFormat.of().formatHex(Base64.getUrlDecoder().decode(key)));
    }

    private void book(ContractClient maya) {
        LocalDate day = LocalDate.now(Clock.systemUTC()).plusDays(45);
        String offer = maya.post("/api/flights/offer-requests", """
            {"originDestinations": [{"origin": "LHR", "destination": "JFK", "departureDate": "%s"}],
             "passengers": {"adults": 1}}
            """.formatted(day))
                .json()
                .at("/directions/0/results/0/offers/0/token")
                .asText();
        String newBooking = """
            {"offers": ["%s"],
             "passengers": [{"type": "ADT", "givenNames": "Ann", "surname": "%s", "dateOfBirth": "1980-01-02"}],
             "contact": {"email": "ann@example.org"},
             "card": {"number": "%s", "expiryMonth": 12, "expiryYear": 2031, "securityCode": "123", "holderName": "Ann"}}
            """;
        refusals.add(
                expect(402, keyed(maya).post("/api/bookings", newBooking.formatted(offer, SURNAME, DECLINED_CARD))));
        refusals.add(expect(400, keyed(maya).post("/api/bookings", newBooking.formatted(offer, "", APPROVED_CARD))));
        expect(201, keyed(maya).post("/api/bookings", newBooking.formatted(offer, SURNAME, APPROVED_CARD)));
    }

    private static ContractClient keyed(ContractClient client) {
        return client.with("Idempotency-Key", UUID.randomUUID().toString()).with("Prefer", "wait=20");
    }

    private static String credentials(String password) {
        return "{\"username\": \"ann.planted\", \"password\": \"%s\"}".formatted(password);
    }

    private static Answer expect(int status, Answer answer) {
        assertEquals(status, answer.status(), answer.text());
        return answer;
    }

    private Map<String, String> ownSecrets() {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(home.resolve("secrets.properties"))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Map<String, String> own = new LinkedHashMap<>();
        properties.stringPropertyNames().forEach(name -> own.put(name, properties.getProperty(name)));
        return own;
    }

    /// Returns all rows of all tables as text.
    private List<String> rows() throws IOException, SQLException {
        String port = Files.readAllLines(home.resolve("postgres-18/postmaster.pid"))
                .get(3)
                .strip();
        String url = "jdbc:postgresql://127.0.0.1:%s/airside".formatted(port);
        List<String> rows = new ArrayList<>();
        try (Connection superuser = DriverManager.getConnection(
                        url, "postgres", ownSecrets().get("postgres.database-password"));
                Statement statement = superuser.createStatement()) {
            for (String table : texts(statement, """
                SELECT format('%I.%I', schemaname, tablename) FROM pg_tables
                WHERE schemaname IN ('auth', 'flights', 'bookings')\
                """)) {
                for (String row : texts(statement, "SELECT '%1$s ' || each::text FROM %1$s AS each".formatted(table)))
                    rows.add(row);
            }
        }
        return rows;
    }

    private static List<String> texts(Statement statement, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) texts.add(rows.getString(1));
        }
        return texts;
    }

    private static List<String> inRows(List<String> rows, Map<String, String> wanted) {
        var found = new TreeSet<String>();
        wanted.forEach((what, text) -> {
            String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
            for (String row : rows) {
                if (row.contains(text) || row.contains(hex)) found.add(what + " in " + row.split(" ", 2)[0]);
            }
        });
        return List.copyOf(found);
    }

    /// Searches all files of the data folder except the file of secrets.
    private List<String> inFiles(Map<String, String> wanted) throws IOException {
        var found = new TreeSet<String>();
        try (Stream<Path> paths = Files.walk(home)) {
            for (Path file : paths.filter(Files::isRegularFile).toList()) {
                if (file.endsWith("secrets.properties") || file.startsWith(home.resolve("programs"))) continue;
                // Reads each byte as one character, so that any content can be searched.
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                wanted.forEach((what, text) -> {
                    if (bytes.contains(text)) found.add(what + " in " + home.relativize(file));
                });
            }
        }
        return List.copyOf(found);
    }
}
