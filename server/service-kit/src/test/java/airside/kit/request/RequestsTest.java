package airside.kit.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.kit.host.Service;
import airside.kit.host.ServiceContext;
import airside.kit.routing.Routes;
import airside.kit.testing.Answer;
import airside.kit.testing.ContractClient;
import airside.kit.testing.TestHost;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Clock;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// FEATURE: parameters, pages, preconditions and idempotency keys of requests.
class RequestsTest {
    private static final ETag VERSION = ETag.of(7);
    private static TestHost host;

    @BeforeAll
    static void start() {
        host = TestHost.of(Map.of(), Clock.systemUTC(), Echo::new);
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @Test
    void parametersAreReadAsTypedValues() {
        assertEquals(
                "[2026-12-18, MONDAY, 3]",
                get("/api/echo/parameters/2026-12-18?day=MONDAY&seats=3").json().asText());
        assertEquals(
                "[2026-12-18, none, 1]",
                get("/api/echo/parameters/2026-12-18").json().asText());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/echo/parameters/2026-02-30            | date",
                "/api/echo/parameters/tomorrow              | date",
                "/api/echo/parameters/2026-12-18?seats=0    | seats",
                "/api/echo/parameters/2026-12-18?seats=10   | seats",
                "/api/echo/parameters/2026-12-18?seats=2.5  | seats",
                "/api/echo/parameters/2026-12-18?seats=99999999999 | seats",
                "/api/echo/parameters/2026-12-18?seats=     | seats",
                "/api/echo/parameters/2026-12-18?seats=1&seats=2 | seats",
                "/api/echo/parameters/2026-12-18?day=Mon    | day",
                "/api/echo/parameters/2026-12-18?day=%00    | day",
                "/api/echo/pages?limit=0                    | limit",
                "/api/echo/pages?limit=201                  | limit",
            })
    void wrongParametersAreNamed(String path, String name) {
        Answer answer = get(path);
        assertEquals("400 INVALID_REQUEST", answer.status() + " " + answer.code());
        assertEquals(name, answer.json().path("errors").path(0).path("pointer").asText(), answer.text());
    }

    @Test
    void aListIsReadPageByPageToItsEnd() {
        StringBuilder all = new StringBuilder();
        Optional<String> cursor = Optional.of("");
        int pages = 0;
        while (cursor.isPresent()) {
            Answer page = get("/api/echo/pages?limit=40" + cursor.get());
            page.json().path("items").forEach(item -> all.append(item.asInt()).append(' '));
            cursor = Optional.of(page.json().path("next").asText())
                    .filter(next -> !next.isEmpty())
                    .map(next -> "&cursor=" + next);
            pages++;
        }
        assertEquals(3, pages);
        assertEquals(numbers(0, 100), all.toString());
        assertEquals(50, get("/api/echo/pages").json().path("items").size(), "the default without limit");
    }

    @Test
    void aForeignCursorIsRefused() {
        assertEquals("CURSOR_INVALID", get("/api/echo/pages?cursor=oops").code());
        assertEquals(
                "CURSOR_INVALID",
                get("/api/echo/pages?cursor=" + Cursor.of("x")).code());
    }

    @Test
    void aCursorIsValidForItsListAndFiltersOnly() {
        String next =
                get("/api/echo/pages?limit=40&colour=red").json().path("next").asText();
        assertEquals(
                200,
                get("/api/echo/pages/?limit=10&colour=red&cursor=" + next).status(),
                "another limit, a trailing slash");
        for (String other : List.of("/api/echo/pages?", "/api/echo/pages?colour=blue&", "/api/echo/others?colour=red&"))
            assertEquals("CURSOR_INVALID", get(other + "cursor=" + next).code(), other);
    }

    @Test
    void aChangeRequiresIfMatch() {
        Answer without = client().put("/api/echo/versioned", "{}");
        assertEquals("428 PRECONDITION_REQUIRED", without.status() + " " + without.code());
        Answer stale = client().with("If-Match", "\"6\"").put("/api/echo/versioned", "{}");
        assertEquals("412 PRECONDITION_FAILED", stale.status() + " " + stale.code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "*", "\"6\", \"7\"", "\"6\",\"7\""})
    void aChangeOfTheCurrentVersionIsAccepted(String tag) {
        assertEquals(
                200,
                client().with("If-Match", tag).put("/api/echo/versioned", "{}").status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "W/\"7\"", "", "\"77\"", "\"7"})
    void aChangeOfAnotherVersionIsRefused(String tag) {
        assertEquals(
                412,
                client().with("If-Match", tag).put("/api/echo/versioned", "{}").status());
    }

    @Test
    void aKnownVersionIsNotModified() {
        assertEquals("\"7\"", get("/api/echo/versioned").header("ETag"));
        assertEquals(
                304,
                client().with("If-None-Match", "\"7\"")
                        .get("/api/echo/versioned")
                        .status());
        assertEquals(
                200,
                client().with("If-None-Match", "\"6\"")
                        .get("/api/echo/versioned")
                        .status());
    }

    @Test
    void anIdempotencyKeyIsRequired() {
        assertEquals(
                "IDEMPOTENCY_KEY_REQUIRED",
                client().post("/api/echo/keys", "{}").code());
        for (String bad : new String[] {"short", "with blanks in it", "k".repeat(81)}) {
            Answer refusal = client().with("Idempotency-Key", bad).post("/api/echo/keys", "{}");
            assertEquals("INVALID_REQUEST", refusal.code(), bad);
            assertTrue(refusal.text().contains("The header Idempotency-Key must have 8 to 80"), refusal.text());
        }
        Answer answer = client().with("Idempotency-Key", "order-4711").post("/api/echo/keys", "{}");
        assertEquals("order-4711", answer.json().asText());
    }

    private static String numbers(int from, int to) {
        var text = new StringBuilder();
        IntStream.range(from, to).forEach(number -> text.append(number).append(' '));
        return text.toString();
    }

    private static Answer get(String path) {
        return client().get(path);
    }

    private static ContractClient client() {
        return host.client();
    }

    /// Answers with the values that it has read.
    private record Echo(ServiceContext context) implements Service {
        @Override
        public String name() {
            return "echo";
        }

        @Override
        public int defaultPort() {
            return 8013;
        }

        @Override
        public void routing(Routes routes) {
            routes.get("/api/echo/parameters/{date}", this::parameters)
                    .get("/api/echo/pages", this::pages)
                    .get("/api/echo/others", this::pages)
                    .get("/api/echo/versioned", this::read)
                    .put("/api/echo/versioned", this::change)
                    .post(
                            "/api/echo/keys",
                            (request, response) -> context.json()
                                    .send(
                                            response,
                                            IdempotencyKey.require(request).toString()));
        }

        private void parameters(ServerRequest request, ServerResponse response) {
            Parameters parameters = Parameters.of(request);
            List<Object> understood = List.of(
                    parameters.pathDate("date"),
                    parameters
                            .find("day", DayOfWeek::valueOf)
                            .map(DayOfWeek::name)
                            .orElse("none"),
                    parameters.integer("seats", 1, 1, 9));
            context.json().send(response, understood.toString());
        }

        private void pages(ServerRequest request, ServerResponse response) {
            PageRequest page = Parameters.of(request).page();
            int from = page.after().map(Echo::number).orElse(-1) + 1;
            List<Integer> read = IntStream.range(from, Math.min(100, from + page.rowsToRead()))
                    .boxed()
                    .toList();
            Page<Integer> answer = Page.of(read, page, last -> Cursor.of(Integer.toString(last)));
            context.json()
                    .send(
                            response,
                            new Numbers(
                                    answer.items(),
                                    answer.next().map(Cursor::toString).orElse("")));
        }

        private static int number(Cursor cursor) {
            try {
                return Integer.parseInt(cursor.position().getFirst());
            } catch (NumberFormatException e) {
                throw Cursor.invalid();
            }
        }

        private void read(ServerRequest request, ServerResponse response) {
            VERSION.writeTo(response);
            if (VERSION.isKnownTo(request)) response.status(304).send();
            else context.json().send(response, "seven");
        }

        private void change(ServerRequest request, ServerResponse response) {
            VERSION.requireMatch(request);
            context.json().send(response, "changed");
        }
    }

    private record Numbers(List<Integer> items, String next) {}
}
