package airside.vocabulary;

import java.util.Arrays;

/// A cabin of an aircraft, in order from front to back.
public enum CabinClass {
    FIRST('F'),
    BUSINESS('C'),
    PREMIUM_ECONOMY('W'),
    ECONOMY('Y');

    private final char code;

    CabinClass(char code) {
        this.code = code;
    }

    /// Returns IATA's letter for the cabin: F, C, W or Y. It is not a booking class, although the letters are the
    /// same.
    public char code() {
        return code;
    }

    /// Parses a name (`PREMIUM_ECONOMY`) or IATA's letter (`W`), in any case.
    ///
    /// @throws IllegalArgumentException if the text is neither
    public static CabinClass parse(String text) {
        String word = CodeSyntax.normalised(text);
        return Arrays.stream(values())
                .filter(cabin -> cabin.name().equals(word) || word.equals(String.valueOf(cabin.code)))
                .findFirst()
                .orElseThrow(() -> CodeSyntax.invalid(text, "a cabin: one of " + Arrays.toString(values())));
    }
}
