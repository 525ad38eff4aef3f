package airside.vocabulary;

import java.util.Arrays;

/// Where one sits, from front to back.
public enum CabinClass {
    FIRST('F'),
    BUSINESS('C'),
    PREMIUM_ECONOMY('W'),
    ECONOMY('Y');

    private final char code;

    CabinClass(char code) {
        this.code = code;
    }

    /// IATA's letter for the cabin: F, C, W or Y. Not a booking class, though the letters are borrowed from them.
    public char code() {
        return code;
    }

    /// Reads a name (`PREMIUM_ECONOMY`) or IATA's letter (`W`).
    public static CabinClass parse(String text) {
        String word = Spelling.normalised(text);
        return Arrays.stream(values())
                .filter(cabin -> cabin.name().equals(word) || word.equals(String.valueOf(cabin.code)))
                .findFirst()
                .orElseThrow(() -> Spelling.refuse(text, "a cabin: one of " + Arrays.toString(values())));
    }
}
