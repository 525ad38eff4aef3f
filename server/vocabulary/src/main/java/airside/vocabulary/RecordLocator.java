package airside.vocabulary;

import java.util.random.RandomGenerator;

/// Six letters and digits that identify a booking and that people read aloud: Q7XK2M.
///
/// Any six letters and digits are valid, as in the contract; an unknown locator is not found. New locators use an
/// alphabet without vowels and without characters that look alike (at most one each of 0 O, 1 I L, 2 Z, 5 S, 6 G
/// and 8 B), and never have three letters in a row, so that they do not spell a word. This leaves some 64 million
/// locators.
public record RecordLocator(String value) implements Comparable<RecordLocator> {
    public static final String ALPHABET = "23456789CDFHJKMNPQRTVWX";
    public static final int LENGTH = 6;

    public RecordLocator {
        if (!CodeSyntax.isLettersOrDigits(value, LENGTH, LENGTH))
            throw CodeSyntax.invalid(value, "a record locator: six letters and digits, such as Q7XK2M");
    }

    /// Returns a random locator. The store of bookings checks whether it is in use.
    ///
    /// @param random must be unpredictable, because a locator and a surname give access to the booking
    public static RecordLocator random(RandomGenerator random) {
        char[] drawn = new char[LENGTH];
        int lettersInARow = 0;
        for (int i = 0; i < LENGTH; ) {
            char c = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
            if (CodeSyntax.isLetter(c) && lettersInARow == 2) continue;
            lettersInARow = CodeSyntax.isLetter(c) ? lettersInARow + 1 : 0;
            drawn[i++] = c;
        }
        return new RecordLocator(new String(drawn));
    }

    /// Parses a locator in any case.
    ///
    /// @throws IllegalArgumentException if the text is not six letters and digits
    public static RecordLocator parse(String text) {
        return new RecordLocator(CodeSyntax.normalised(text));
    }

    @Override
    public int compareTo(RecordLocator other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
