package airside.kit.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.kit.json.ContractDocument;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// FEATURE: the problem types are those of the contract.
class ProblemTypeTest {
    @Test
    void theListMatchesTheContract() {
        Map<String, String> promised = new TreeMap<>();
        ContractDocument.load()
                .tree()
                .path("x-problems")
                .forEachEntry((code, problem) -> promised.put(
                        code,
                        problem.path("status").asInt() + " "
                                + problem.path("title").asText()));
        Map<String, String> ours = new TreeMap<>();
        Arrays.stream(ProblemType.values()).forEach(type -> ours.put(type.code(), type.status() + " " + type.title()));
        assertEquals(promised, ours);
    }

    @Test
    void retryAfterIsRoundedUpToSeconds() {
        var problem = new ProblemException(ProblemType.OVERLOADED, "Too busy.");
        assertEquals(
                Map.of("Retry-After", "1"),
                problem.retryAfter(Duration.ofMillis(1)).headers());
        assertEquals(
                Map.of("Retry-After", "3"),
                problem.retryAfter(Duration.ofMillis(2_001)).headers());
    }

    @Test
    void aProblemKeepsItsMembers() {
        var problem = ProblemException.invalid("/surname", "is missing").with("recordLocator", "Q7XK2M");
        assertEquals(ProblemType.INVALID_REQUEST, problem.type());
        assertEquals(Map.of("recordLocator", "Q7XK2M"), problem.extensions());
        assertTrue(problem.errors().contains(new FieldError("/surname", "is missing")));
    }
}
