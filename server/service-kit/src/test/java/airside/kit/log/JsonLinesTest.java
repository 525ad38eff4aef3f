package airside.kit.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.kit.request.RequestInfo;
import airside.kit.securitylog.SecurityEvent;
import airside.kit.securitylog.SecurityEventKind;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

/// FEATURE: a log record is one line of JSON with the id of its request.
class JsonLinesTest {
    private final JsonLines lines = new JsonLines();

    @Test
    void aRecordWithLineBreaksIsOneLine() throws JsonProcessingException {
        var record = new LogRecord(Level.WARNING, "Sold out: {0}\n\"faked\": true");
        record.setLoggerName("airside.flights");
        record.setParameters(new Object[] {"BA117"});
        record.setThrown(new IllegalStateException("two\nlines"));
        String line = lines.format(record);
        assertEquals(1, line.lines().count());
        JsonNode read = new JsonMapper().readTree(line);
        assertEquals("Sold out: BA117\n\"faked\": true", read.path("message").asText());
        assertEquals("WARNING", read.path("level").asText());
        assertEquals("airside.flights", read.path("logger").asText());
        assertTrue(read.path("thrown").asText().startsWith("java.lang.IllegalStateException: two\nlines\n\tat "));
    }

    @Test
    void aParameterWithFieldsIsWrittenAsAnObject() throws JsonProcessingException {
        var record = new LogRecord(Level.WARNING, "{0}");
        record.setParameters(new Object[] {
            SecurityEvent.of(SecurityEventKind.LOGIN_FAILED)
                    .withAddress("192.0.2.1")
                    .withReason("a \"quoted\" one")
        });
        var line = new AtomicReference<>("");
        new RequestInfo("r-2", Optional.empty(), Optional.empty()).during(() -> line.set(lines.format(record)));
        JsonNode read = new JsonMapper().readTree(line.get());
        assertEquals(
                "{\"kind\":\"LOGIN_FAILED\",\"address\":\"192.0.2.1\",\"reason\":\"a \\\"quoted\\\" one\"}",
                read.path("event").toString());
        assertEquals("r-2", read.path("requestId").asText());
    }

    @Test
    void aRecordWithinARequestHasItsIds() throws JsonProcessingException {
        var request = new RequestInfo(
                "r-1", Optional.of("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"), Optional.of("Q7XK2M"));
        var line = new AtomicReference<>("");
        request.during(() -> line.set(lines.format(new LogRecord(Level.INFO, "x"))));
        JsonNode read = new JsonMapper().readTree(line.get());
        assertEquals("r-1", read.path("requestId").asText());
        assertEquals("4bf92f3577b34da6a3ce929d0e0e4736", read.path("traceId").asText());
        assertEquals("Q7XK2M", read.path("recordLocator").asText());
    }
}
