package airside.auth.recovery;

import java.security.SecureRandom;
import java.util.Locale;

/// A one-time code: 12 letters and digits that are easy to read aloud, 60 random bits.
///
/// @param value the letters and digits without hyphens
record RecoveryCode(String value) {
    /// Crockford's Base32: without I, L, O and U.
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LENGTH = 12;
    private static final int GROUP = 4;

    static RecoveryCode create() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        return new RecoveryCode(code.toString());
    }

    /// Reads a code as it was typed: case, blanks and hyphens are ignored, O is read as 0, I and L as 1. Accepts
    /// any text; a text that is not a code matches no stored code.
    static RecoveryCode typed(String text) {
        String code = text.toUpperCase(Locale.ROOT)
                .replace("-", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return new RecoveryCode(code.codePoints()
                .filter(letter -> !Character.isWhitespace(letter) && !Character.isSpaceChar(letter))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString());
    }

    /// Returns the code in groups of four: `K7QM-3XPA-9RTD`.
    String inGroups() {
        StringBuilder groups = new StringBuilder(value);
        for (int at = LENGTH - GROUP; at > 0; at -= GROUP) groups.insert(at, '-');
        return groups.toString();
    }

    /// Hides the code from logs.
    @Override
    public String toString() {
        return "RecoveryCode[…]";
    }
}
