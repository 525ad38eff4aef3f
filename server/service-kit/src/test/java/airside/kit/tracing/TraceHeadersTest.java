package airside.kit.tracing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// FEATURE: the trace context and the record locator of a request are read from its headers and passed on.
class TraceHeadersTest {
    private static final String TRACEPARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void aValidTraceparentIsPassedOnUnchanged() {
        assertEquals(Optional.of(TRACEPARENT), TraceHeaders.findTraceparent(TRACEPARENT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-0g",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\r\nX: y"
            })
    void anInvalidTraceparentIsIgnored(String header) {
        assertEquals(Optional.empty(), TraceHeaders.findTraceparent(header));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "record-locator=Q7XK2M",
                "a=b, record-locator=Q7XK2M;private=1, c=d",
                "user=%C3%85se,record-locator=Q7XK2M"
            })
    void theRecordLocatorIsReadFromTheBaggage(String header) {
        assertEquals(Optional.of("Q7XK2M"), TraceHeaders.findRecordLocator(header));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "record-locator=",
                "record-locator=Q7XK2MM",
                "record-locator=q7xk2m",
                "my-record-locator=Q7XK2M"
            })
    void otherBaggageHasNoRecordLocator(String header) {
        assertEquals(Optional.empty(), TraceHeaders.findRecordLocator(header));
    }

    @Test
    void theRecordLocatorIsPassedOn() {
        assertEquals("record-locator=Q7XK2M", TraceHeaders.baggage("Q7XK2M"));
    }
}
