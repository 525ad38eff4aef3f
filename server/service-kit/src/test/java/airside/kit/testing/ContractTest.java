package airside.kit.testing;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// FEATURE: a response that does not match the contract is found, for each kind of mismatch.
class ContractTest {
    private static final String OPTIONS = "{\"passwordRule\": \"Twelve characters.\", \"sampleAccounts\": []}";
    private static final String PROBLEM = """
        {"type": "/docs/problems#WRONG_CREDENTIALS", "title": "User name or password is wrong", "status": 401,
         "code": "WRONG_CREDENTIALS", "detail": "Check both.", "requestId": "r-1"}
        """;

    @Test
    void aMatchingResponsePasses() {
        assertDoesNotThrow(() -> check("GET", "/api/auth/options", json(200, OPTIONS)));
        assertDoesNotThrow(() -> check("GET", "/api/auth/options/?a=b", json(200, OPTIONS)));
        assertDoesNotThrow(() -> check("POST", "/api/auth/login", problem(401, PROBLEM)));
        assertTrue(Contract.get().seenOperations().contains("signInOptions"));
    }

    @Test
    void aStatusThatIsNotListedIsFound() {
        assertBroken("does not list the status", "GET", "/api/auth/options", json(206, OPTIONS));
    }

    @Test
    void aBodyThatIsNotAsTheSchemaSaysIsFound() {
        assertBroken("passwordRule", "GET", "/api/auth/options", json(200, "{\"sampleAccounts\": []}"));
        assertBroken(
                "passwordRule", "GET", "/api/auth/options", json(200, OPTIONS.replace("\"Twelve characters.\"", "5")));
        assertBroken("secret", "GET", "/api/auth/options", json(200, OPTIONS.replace("{", "{\"secret\": 5, ")));
        assertBroken("null", "GET", "/api/auth/options", json(200, OPTIONS.replace("[]", "null")));
    }

    @Test
    void aMalformedInstantIsFound() {
        assertBroken(
                "date-time",
                "POST",
                "/api/auth/service-tokens",
                json(200, "{\"token\": \"t\", \"expiresAt\": \"soon\"}"));
    }

    @Test
    void anotherMediaTypeIsFound() {
        assertBroken(
                "media type",
                "GET",
                "/api/auth/options",
                answer(200, OPTIONS, Map.of("Content-Type", List.of("text/plain"))));
        assertBroken("application/problem+json", "POST", "/api/auth/login", json(401, PROBLEM));
    }

    @Test
    void aMissingHeaderIsFound() {
        assertBroken("ETag is missing", "GET", "/api/auth/profile", json(200, "{}"));
    }

    @Test
    void anUnexpectedBodyIsFound() {
        assertBroken("no body", "POST", "/api/auth/logout", json(204, "{}"));
    }

    @Test
    void aProblemThatIsNotListedIsFound() {
        assertBroken("x-problem-codes", "GET", "/api/auth/me", problem(401, PROBLEM));
        assertBroken("x-problems", "POST", "/api/auth/login", problem(403, PROBLEM));
        assertBroken("x-problems", "POST", "/api/auth/login", problem(401, PROBLEM.replace("is wrong", "is bad")));
        assertBroken("x-problems", "POST", "/api/auth/login", problem(401, PROBLEM.replace("WRONG_CRED", "BAD_CRED")));
        assertBroken("requestId", "POST", "/api/auth/login", problem(401, PROBLEM.replace("requestId", "id")));
    }

    @Test
    void anOperationThatTheContractDoesNotKnowIsFound() {
        assertBroken("no such operation", "GET", "/api/auth/secrets", json(200, "{}"));
        assertBroken("no such operation", "PATCH", "/api/auth/me", json(200, "{}"));
    }

    @Test
    void pathsOutsideOfTheApiAreIgnored() {
        assertDoesNotThrow(() -> check("GET", "/health/ready", json(503, "{}")));
        assertDoesNotThrow(() -> check("GET", "/api/parcels", json(200, "{}")));
    }

    private static void assertBroken(String why, String method, String path, Answer answer) {
        var found = assertThrows(AssertionError.class, () -> check(method, path, answer));
        assertTrue(found.getMessage().contains(why), found.getMessage());
    }

    private static void check(String method, String path, Answer answer) {
        Contract.get().check(method, path, answer);
    }

    private static Answer json(int status, String body) {
        return answer(status, body, Map.of("Content-Type", List.of("application/json")));
    }

    private static Answer problem(int status, String body) {
        return answer(status, body, Map.of("Content-Type", List.of("application/problem+json")));
    }

    private static Answer answer(int status, String body, Map<String, List<String>> headers) {
        return new Answer(
                status, HttpHeaders.of(new HashMap<>(headers), (_, _) -> true), body.getBytes(StandardCharsets.UTF_8));
    }
}
