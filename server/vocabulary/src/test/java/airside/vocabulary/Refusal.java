package airside.vocabulary;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Function;

/// Asserts that bad text is refused, and that the text stands in the message, so that whoever reads it can find it.
final class Refusal {
    private Refusal() {}

    static void of(String text, Function<String, ?> parse) {
        var refused =
                assertThrows(IllegalArgumentException.class, () -> parse.apply(text), "\"" + text + "\" was accepted");
        assertTrue(refused.getMessage().contains(text), refused.getMessage());
    }
}
