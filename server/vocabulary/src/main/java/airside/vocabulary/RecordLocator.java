package airside.vocabulary;

import java.util.random.RandomGenerator;

/// Six letters and digits by which a booking is known and which people read aloud: Q7XK2M.
///
/// Any six letters and digits are well formed, as the contract says; one that was never given out is not found. New
/// ones are drawn from an alphabet that has no two characters that look alike (of 0 O, 1 I L, 2 Z, 5 S, 6 G and 8 B
/// one at most is in) and no vowels, and new locators never have three letters in a row, so that none spells a
/// word. Some 64 million are left.
public record RecordLocator(String value) implements Comparable<RecordLocator> {
    public static final String ALPHABET = "23456789CDFHJKMNPQRTVWX";
    public static final int LENGTH = 6;

    public RecordLocator {
        if (!Spelling.isLettersOrDigits(value, LENGTH, LENGTH))
            throw Spelling.refuse(value, "a record locator: six letters and digits, such as Q7XK2M");
    }

    /// A new one. Whether it is taken already is for the store of bookings to say.
    ///
    /// @param random must be hard to guess, because whoever has a locator and a surname can read the booking
    public static RecordLocator random(RandomGenerator random) {
        char[] drawn = new char[LENGTH];
        int lettersInARow = 0;
        for (int i = 0; i < LENGTH; ) {
            char c = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
            if (Spelling.isLetter(c) && lettersInARow == 2) continue;
            lettersInARow = Spelling.isLetter(c) ? lettersInARow + 1 : 0;
            drawn[i++] = c;
        }
        return new RecordLocator(new String(drawn));
    }

    /// Reads a locator in capital or small letters.
    public static RecordLocator parse(String text) {
        return new RecordLocator(Spelling.normalised(text));
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
