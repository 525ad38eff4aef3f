package airside.kit.docs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.kit.json.ContractDocument;
import airside.kit.problem.ProblemType;
import airside.kit.testing.Answer;
import airside.kit.testing.TestHost;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// FEATURE: the contract can be read in a browser, without access to other hosts.
class DocsPageTest {
    private static final Pattern LOADED = Pattern.compile("(?:src|href)=\"([^\"]+)\"");
    private static TestHost host;

    @BeforeAll
    static void start() {
        host = TestHost.withTokens(Map.of(), Clock.systemUTC());
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @Test
    void theContractIsServedAsItIs() {
        Answer document = host.client().get("/openapi.yaml");
        assertEquals("200 application/yaml", document.status() + " " + document.header("Content-Type"));
        assertArrayEquals(ContractDocument.load().text(), document.body());
    }

    @Test
    void everyFileOfThePageIsServed() {
        for (String page : List.of("/docs", "/docs/", "/docs/problems")) {
            Answer answer = host.client().get(page);
            assertEquals(200, answer.status(), page);
            List<String> loaded = LOADED.matcher(answer.text())
                    .results()
                    .map((MatchResult match) -> match.group(1))
                    .filter(address -> !address.startsWith("data:"))
                    .toList();
            assertFalse(loaded.isEmpty());
            for (String address : loaded) {
                assertTrue(address.startsWith("/"), "%s is elsewhere".formatted(address));
                Answer part = host.client().get(address);
                assertEquals(200, part.status(), address);
                assertTrue(part.body().length > 0, address);
            }
        }
    }

    @Test
    void thePageMayLoadFromThisHostOnly() {
        String policy = host.client().get("/docs").header("Content-Security-Policy");
        assertTrue(policy.startsWith("default-src 'none'; script-src 'self';"), policy);
        assertFalse(policy.contains("http"), policy);
    }

    @Test
    void thePageShowsTheContractOnly() {
        String start = host.client().get("/docs/start.js").text();
        assertTrue(start.contains("url: '/openapi.yaml'") && start.contains("validatorUrl: null"), start);
        assertEquals(
                "text/javascript",
                host.client().get("/docs/swagger-ui-bundle.js").header("Content-Type"));
    }

    /// "Try it out" sends its requests to the address in the contract, which is relative to that of the page.
    @Test
    void operationsAreTriedAtTheAddressThePageIsServedFrom() {
        JsonNode servers = ContractDocument.load().tree().path("servers");
        assertEquals("[\"/\"]", servers.findValues("url").toString());
    }

    @Test
    void theTypeOfAProblemLinksToItsExplanation() {
        String page = host.client().get("/docs/problems").text();
        for (ProblemType type : ProblemType.values()) {
            assertEquals("/docs/problems#" + type.code(), type.reference());
            assertTrue(page.contains("<tr id=\"%s\">".formatted(type.code())), type.code());
        }
    }
}
