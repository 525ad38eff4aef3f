package airside.flights.places;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// FEATURE: a place is found despite a typing error.
class EditDistanceTest {
    @ParameterizedTest(name = "{1} for {0}, distance up to {2}: {3}")
    @CsvSource({
        "heathrow, heatrow,   1, true", // a missing letter
        "heathrow, heathroww, 1, true", // an additional letter
        "heathrow, heathriw,  1, true", // a wrong letter
        "heathrow, haethrow,  1, true", // two letters swapped
        "heathrow, heath,     1, true", // incomplete
        "heathrow, hethro,    1, true", // incomplete and a missing letter
        "heathrow, hetrow,    1, false",
        "heathrow, hetrow,    2, true",
        "francisco, fransisco, 1, true",
        "oslo,     osaka,     1, false",
        "ny,       newy,      1, false"
    })
    void comparesPrefixes(String word, String typed, int distanceMax, boolean hasNearPrefix) {
        assertEquals(hasNearPrefix, EditDistance.hasNearPrefix(word, typed, distanceMax));
    }

    /// Compares with the plain recursive definition, on words so short that all cases occur.
    @Test
    void resultsEqualTheRecursiveDefinition() {
        var random = new Random(20_261_123);
        for (int round = 0; round < 5_000; round++) {
            String word = word(random, 6);
            String typed = word(random, 5);
            int distanceMax = 1 + random.nextInt(2);
            boolean expected = false;
            for (int length = Math.max(0, typed.length() - distanceMax);
                    length <= Math.min(word.length(), typed.length() + distanceMax);
                    length++) expected |= distance(word.substring(0, length), typed) <= distanceMax;
            assertEquals(
                    expected,
                    EditDistance.hasNearPrefix(word, typed, distanceMax),
                    word + " " + typed + " " + distanceMax);
        }
    }

    private static int distance(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) return one.length() + other.length();
        String a = one.substring(0, one.length() - 1);
        String b = other.substring(0, other.length() - 1);
        char lastA = one.charAt(one.length() - 1);
        char lastB = other.charAt(other.length() - 1);
        int least =
                Math.min(Math.min(distance(a, other), distance(one, b)) + 1, distance(a, b) + (lastA == lastB ? 0 : 1));
        boolean isSwapped = !a.isEmpty() && !b.isEmpty() && a.endsWith("" + lastB) && b.endsWith("" + lastA);
        if (!isSwapped) return least;
        return Math.min(least, distance(a.substring(0, a.length() - 1), b.substring(0, b.length() - 1)) + 1);
    }

    private static String word(Random random, int lengthMax) {
        return random.ints(random.nextInt(lengthMax + 1), 'a', 'd')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
