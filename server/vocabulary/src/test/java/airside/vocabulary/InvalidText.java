package airside.vocabulary;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Function;

/// Asserts that invalid text is refused with a message that contains it.
final class InvalidText {
    private InvalidText() {}

    static void assertRefused(String text, Function<String, ?> parse) {
        var refused =
                assertThrows(IllegalArgumentException.class, () -> parse.apply(text), "\"" + text + "\" was accepted");
        assertTrue(refused.getMessage().contains(text), refused.getMessage());
    }
}
