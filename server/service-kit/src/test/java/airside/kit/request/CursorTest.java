package airside.kit.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// FEATURE: a cursor is the position at which the next page of a list begins.
class CursorTest {
    @Test
    void aCursorIsReadAsItWasWritten() {
        Cursor cursor = Cursor.of("2026-12-18T08:30:00Z", "", "Łódź ✈ 𝄞", "a/b?c=d");
        assertEquals(cursor, Cursor.parse(cursor.toString()));
        assertTrue(cursor.toString().matches("[A-Za-z0-9_-]+"), "it needs no escaping");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "????", "AA AA", "/w", "AQAB", "AQABYWE"})
    void aMalformedCursorIsRefused(String text) {
        var refused = assertThrows(ProblemException.class, () -> Cursor.parse(text));
        assertEquals(ProblemType.CURSOR_INVALID, refused.type());
    }

    /// PostgreSQL cannot store U+0000 in a text, so no key contains it.
    @Test
    void aKeyThatCannotBeStoredIsRefused() {
        String text = Cursor.of("a\0b").toString();
        var refused = assertThrows(ProblemException.class, () -> Cursor.parse(text));
        assertEquals(ProblemType.CURSOR_INVALID, refused.type());
    }

    @Test
    void randomTextsAreRefusedWithoutFailure() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (int length = random.nextInt(40); length > 0; length--) text.append((char) random.nextInt(0x250));
            try {
                Cursor.parse(text.toString());
            } catch (ProblemException e) {
                assertEquals(ProblemType.CURSOR_INVALID, e.type(), "seed " + seed);
            }
        }
    }

    @Test
    void aCursorOfAnotherQueryIsRefused() {
        String cursor = Cursor.of("b").within("/api/places\nq=lon").toString();
        assertEquals(Cursor.of("b"), Cursor.parse(cursor, "/api/places\nq=lon"));
        for (String other : List.of("/api/places", "/api/places\nq=par", "/api/flights\nq=lon", "")) {
            var refused = assertThrows(ProblemException.class, () -> Cursor.parse(cursor, other), other);
            assertEquals(ProblemType.CURSOR_INVALID, refused.type());
        }
    }

    /// During an upgrade both releases answer the pages of one list.
    @Test
    void aCursorOfThePreviousReleaseIsAccepted() {
        assertEquals(Cursor.of("b"), Cursor.parse(Cursor.of("b").toString(), "/api/places"));
    }

    @Test
    void aPageIsMadeOfOneRowMoreThanItsLimit() {
        var request = new PageRequest(2, Optional.empty(), "/api/letters");
        assertEquals(3, request.rowsToRead());
        assertEquals(
                new Page<>(List.of("a", "b"), Optional.of(Cursor.of("b").within("/api/letters"))),
                Page.of(List.of("a", "b", "c"), request, Cursor::of));
        assertEquals(new Page<>(List.of("a", "b"), Optional.empty()), Page.of(List.of("a", "b"), request, Cursor::of));
        assertEquals(new Page<>(List.of(), Optional.empty()), Page.of(List.<String>of(), request, Cursor::of));
    }
}
