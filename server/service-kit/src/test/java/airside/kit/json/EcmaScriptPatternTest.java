package airside.kit.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// FEATURE: the patterns of the contract are read as ECMA-262 defines them.
class EcmaScriptPatternTest {
    @Test
    void dollarMatchesAtTheEndAndNotBeforeAFinalNewline() {
        assertTrue(finds("^[a-z]+$", "admin"));
        for (String newline : List.of("\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029")) {
            assertFalse(finds("^[a-z]+$", "admin" + newline), "admin and " + (int) newline.charAt(0));
        }
    }

    @Test
    void noPatternOfTheContractAcceptsAFinalNewline() {
        List<String> patterns = new ArrayList<>();
        collect(ContractDocument.load().tree(), patterns);
        assertTrue(patterns.size() >= 20, patterns.toString());
        for (String pattern : patterns) {
            if (!pattern.endsWith("$")) continue;
            assertTrue(EcmaScriptPattern.compile(pattern).pattern().endsWith("\\z"), pattern);
        }
    }

    @Test
    void bracketsAndAmpersandsInClassesArePlain() {
        assertTrue(finds("^[$.]+$", "$."));
        assertTrue(finds("^[[&&a]+$", "[&a"));
        assertFalse(finds("^[^ @]+$", "a@b"));
        assertTrue(finds("^\\$[0-9]+\\.[0-9]$", "$12.5"));
        assertTrue(finds("^[+*]+\\++(?:\\])+$", "*++]"));
    }

    @Test
    void whiteSpaceIncludesUnicodeSpaces() {
        assertFalse(finds("\\S", " \u00a0\u3000\u2003\ufeff\n"));
        assertTrue(finds("\\S", " a "));
        assertTrue(finds("^[\\s]$", "\u3000"));
        assertFalse(finds("^.$", "\u2028"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?i)a", "a(?=b)", "\\bword", "\\p{L}", "\\1", "\\u12", "a\\", "[a", "(a", "\\z", "[]a]", "[^]a]",
                "a++", "a*+", "a{2}+"
            })
    void constructsThatJavaReadsDifferentlyAreRefused(String pattern) {
        var refused = assertThrows(IllegalArgumentException.class, () -> EcmaScriptPattern.compile(pattern));
        assertEquals("The pattern " + pattern, refused.getMessage().substring(0, 12 + pattern.length()));
    }

    private static boolean finds(String pattern, String text) {
        return EcmaScriptPattern.compile(pattern).matcher(text).find();
    }

    private static void collect(JsonNode node, List<String> patterns) {
        if (node.path("pattern").isTextual()) patterns.add(node.path("pattern").asText());
        node.forEach(child -> collect(child, patterns));
    }
}
