package airside.auth.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import airside.auth.AuthService;
import airside.kit.testing.Answer;
import airside.kit.testing.Concurrently;
import airside.kit.testing.StressRun;
import airside.kit.testing.TestDatabase;
import airside.kit.testing.TestHost;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// FEATURE: many requests refresh one session with the same token at the same time, over HTTP. In each round all
/// get the same next token, and one session remains.
class RefreshOverHttpTest {
    private static final int CLIENTS = 64;
    private static final int ROUNDS = StressRun.rounds(8);
    private static final Map<String, String> MAYA =
            Map.of("username", "maya.okafor", "password", "a long walk to gate B42");

    @Test
    void allGetTheSameNextTokenAndOneSessionRemains() throws Exception {
        TestDatabase database = TestDatabase.migrated("auth");
        try (TestHost host = TestHost.of(database.settings(), Clock.systemUTC(), AuthService::new);
                var look = database.open("auth")) {
            host.client().post("/api/auth/register", MAYA);
            String token = next(host.client().post("/api/auth/login", MAYA));
            for (int round = 1; round <= ROUNDS; round++) {
                Map<String, String> refresh = Map.of("refreshToken", token);
                List<Answer> answers =
                        Concurrently.run(CLIENTS, _ -> () -> host.client().post("/api/auth/refresh", refresh));
                Set<Integer> statuses = answers.stream().map(Answer::status).collect(Collectors.toSet());
                assertEquals(Set.of(200), statuses, "round " + round);
                Set<String> following =
                        answers.stream().map(RefreshOverHttpTest::next).collect(Collectors.toSet());
                assertEquals(1, following.size(), "next tokens in round " + round);
                token = following.iterator().next();
                String access = answers.getFirst().json().path("token").asText();
                assertEquals(
                        1,
                        host.client(access)
                                .get("/api/auth/sessions")
                                .json()
                                .path("items")
                                .size());
                assertEquals(
                        List.of(1),
                        look.query("SELECT count(*) FROM refresh_tokens WHERE used_at IS NULL", row -> row.integer(1)));
            }
        }
    }

    private static String next(Answer session) {
        return session.json().path("refreshToken").asText();
    }
}
