package airside.kit.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import airside.contract.Credentials;
import airside.contract.NewBooking;
import airside.contract.Registration;
import airside.kit.problem.FieldError;
import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// FEATURE: a wire record that was read matches the contract.
class JsonTest {
    private static final Json JSON = new Json(ContractDocument.load(), 1_048_576);

    @Test
    void validTextsOfAnyScriptAreRead() {
        var registration = read("{\"username\": \"test\", \"password\": \"test123\", \"surname\": \"Łódź 𝄞 عمر\"}");
        assertEquals("Łódź 𝄞 عمر", registration.surname());
        assertNull(registration.email(), "absent fields are null in wire records");
    }

    @Test
    void lengthsAreCountedInCodePoints() {
        read("{\"username\": \"test\", \"password\": \"%s\"}".formatted("𝄞".repeat(200)));
        assertWrong(
                new FieldError("/password", "must have 1 to 200 characters, not 201"),
                "{\"username\": \"test\", \"password\": \"%s\"}".formatted("𝄞".repeat(201)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"username\": \"test\"}                                | /password | is missing",
                "{\"username\": \"t\", \"password\": \"p\"}              | /username | must have 2 to 60 characters,"
                        + " not 1",
                "{\"username\": \"-test\", \"password\": \"p\"}          | /username | must be letters A to"
                        + " Z, digits and the signs . _ @ + -, beginning with a letter or digit",
                "{\"username\": 5, \"password\": \"p\"}                  | /username | must be a text",
                "{\"username\": \"test\", \"password\": null}            | /password | must not be null: leave it out"
                        + " instead",
                "[]                                                      | ``        | must be an object",
            })
    void aWrongFieldIsReportedWithItsPointer(String body, String pointer, String detail) {
        assertWrong(new FieldError(pointer, detail), body);
    }

    @Test
    void everyWrongFieldIsReportedAtAnyDepth() {
        String body = """
            {"offers": [], "passengers": [
              {"type": "ADT", "surname": "Okafor", "dateOfBirth": "1990-01-01"},
              {"type": "ADULT", "surname": "", "dateOfBirth": "1990-02-30"}],
             "contact": {"email": "m"}, "seatHoldId": "1-1-1-1-1"}
            """;
        var refused = assertThrows(ProblemException.class, () -> JSON.parse(bytes(body), NewBooking.class));
        assertEquals(
                List.of(
                        new FieldError("/offers", "must have 1 to 2 items, not 0"),
                        new FieldError("/passengers/1/type", "must have 0 to 3 characters, not 5"),
                        new FieldError("/passengers/1/surname", "must have 1 to 200 characters, not 0"),
                        new FieldError("/passengers/1/dateOfBirth", "must be a date, such as 2026-12-18"),
                        new FieldError("/contact/email", "must have 6 to 254 characters, not 1"),
                        new FieldError("/seatHoldId", "must be a UUID")),
                refused.errors());
        assertEquals("/offers must have 1 to 2 items, not 0 (and 5 more, see errors).", refused.detail());
    }

    @Test
    void unknownFieldsAreReportedBeforeMissingOnes() {
        var refused = refused("{\"username\": \"test\", \"pasword\": \"x\"}");
        assertEquals(ProblemType.UNKNOWN_FIELD, refused.type());
        assertEquals(
                List.of(new FieldError("/pasword", "is not a known field; perhaps password is meant")),
                refused.errors());
    }

    @Test
    void pointersAreEscapedAndBounded() {
        var refused = refused("{\"a/b~c\": 1, \"%s\": 2}".formatted("x".repeat(10_000)));
        assertEquals("/a~1b~0c", refused.errors().getFirst().pointer());
        assertEquals(200, refused.errors().getLast().pointer().length());
    }

    @Test
    void theNumberOfReportedErrorsIsLimited() {
        var body = new StringBuilder("{");
        for (int i = 0; i < 500; i++) body.append("\"f").append(i).append("\": 1, ");
        assertEquals(100, refused(body + "\"z\": 1}").errors().size());
    }

    @Test
    void unstorableCharactersAreRefusedInFieldNamesToo() {
        assertWrong(
                new FieldError(
                        "/password",
                        "has a character that cannot be stored (U+0000 or an unpaired surrogate); leave it out"),
                "{\"username\": \"test\", \"password\": \"a\\u0000b\"}");
        assertWrong(
                new FieldError(
                        "/password",
                        "has a character that cannot be stored (U+0000 or an unpaired surrogate); leave it out"),
                "{\"username\": \"test\", \"password\": \"\\udc00\\ud800\"}");
        assertEquals(ProblemType.UNKNOWN_FIELD, refused("{\"a\\u0000\": 1}").type());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\n", "\\u0000", "\\u001b", "\\u007f", "\\u0085", "\\u2028", "\\u202e", "\\u2066", "\\ufeff", "\\u200b"
            })
    void invisibleCharactersAreRefusedInNames(String character) {
        for (String field : List.of("username", "givenNames", "surname", "email")) {
            String body = "{\"username\": \"admin\", \"password\": \"p\", \"%s\": \"admin@example.org%s\"}";
            if (field.equals("username")) body = body.replace("\"username\": \"admin\", ", "");
            var refused = refused(body.formatted(field, character));
            assertEquals("/" + field, refused.errors().getFirst().pointer(), refused.detail());
        }
    }

    @Test
    void aPasswordMayContainAnyStorableCharacter() {
        assertEquals(
                "a\nb\u202e",
                read("{\"username\": \"test\", \"password\": \"a\\nb\\u202e\"}").password());
    }

    @Test
    void namesWithJoiningCharactersAreAccepted() {
        assertEquals(
                "नव\u200dजोत",
                read("{\"username\": \"test\", \"password\": \"p\", \"surname\": \"नव\u200dजोत\"}")
                        .surname());
    }

    @Test
    void aBlankNameIsRefused() {
        assertWrong(
                new FieldError("/surname", "must be the surname as in the passport"),
                "{\"username\": \"test\", \"password\": \"p\", \"surname\": \" \u3000\"}");
    }

    @Test
    void nullsAreNotWritten() {
        var credentials = Credentials.builder().username("test").build();
        assertEquals("{\"username\":\"test\"}", new String(JSON.write(credentials), StandardCharsets.UTF_8));
    }

    private static void assertWrong(FieldError error, String body) {
        var refused = refused(body);
        assertEquals(ProblemType.INVALID_REQUEST, refused.type());
        assertEquals(error, refused.errors().getFirst());
    }

    private static ProblemException refused(String body) {
        return assertThrows(ProblemException.class, () -> read(body));
    }

    private static Registration read(String body) {
        return JSON.parse(bytes(body), Registration.class);
    }

    private static byte[] bytes(String body) {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
