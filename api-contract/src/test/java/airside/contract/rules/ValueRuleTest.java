package airside.contract.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// FEATURE: forms check values by the rules of the contract.
class ValueRuleTest {
    @ParameterizedTest
    @EnumSource
    void rulesEqualThoseOfTheContract(ValueRule rule) throws IOException {
        JsonNode schema = contract().at("/components/schemas/" + rule.schema());
        assertEquals(schema.path("pattern").asText(), "^" + rule.pattern() + "$");
        assertEquals(schema.path("minLength").asInt(), rule.lengthMin());
        assertEquals(schema.path("maxLength").asInt(), rule.lengthMax());
    }

    @ParameterizedTest
    @ValueSource(strings = {"maya@example.org", "m.o+trips@mail.example.co.uk", "josé@exämple.de", "a@b.cd"})
    void emailAddressesAreAccepted(String text) {
        assertTrue(ValueRule.EMAIL_ADDRESS.accepts(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a@b",
                "maya",
                "maya@",
                "@example.org",
                "maya@example.",
                "a@b@example.org",
                "a b@example.org",
                "maya@example.org\n",
                "maya@example..org",
                "<maya@example.org>"
            })
    void invalidEmailAddressesAreRefused(String text) {
        assertFalse(ValueRule.EMAIL_ADDRESS.accepts(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+44 20 7946 0000", "(030) 123-456", "+4917012345", "020/7946.0000"})
    void telephoneNumbersAreAccepted(String text) {
        assertTrue(ValueRule.PHONE_NUMBER.accepts(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-----", "call me", "123", "+44 20 7946 0000\n", "12345678901234567890123456789012345678901"})
    void invalidTelephoneNumbersAreRefused(String text) {
        assertFalse(ValueRule.PHONE_NUMBER.accepts(text));
    }

    /// The services refuse these characters too.
    @ParameterizedTest
    @ValueSource(
            strings = {"\n", "\u0000", "\u001b", "\u007f", "\u0085", "\u2028", "\u202e", "\u2066", "\ufeff", "\u200b"})
    void invisibleCharactersAreRefused(String character) {
        assertFalse(ValueRule.EMAIL_ADDRESS.accepts("maya" + character + "@example.org"));
    }

    private static JsonNode contract() throws IOException {
        try (InputStream in = ValueRule.class.getResourceAsStream("/airside/openapi.yaml")) {
            return new YAMLMapper().readTree(in);
        }
    }
}
