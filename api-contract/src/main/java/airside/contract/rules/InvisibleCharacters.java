package airside.contract.rules;

import java.util.OptionalInt;

/// Finds characters that are invisible and can make a text look like another one: controls (a newline, ESC, DEL),
/// line and paragraph separators, characters that change the text direction (Unicode TR 36 § 2.10), zero-width
/// spaces, and unassigned code points. Joiners (U+200C, U+200D) and direction marks (U+200E, U+200F, U+061C) are
/// allowed, because names in Indic, Persian, Arabic and Hebrew scripts need them.
public final class InvisibleCharacters {
    private InvisibleCharacters() {}

    /// Returns the code point of the first invisible character; empty if the text has no invisible character.
    public static OptionalInt first(String text) {
        return text.codePoints().filter(InvisibleCharacters::isInvisible).findFirst();
    }

    /// Returns the end of a sentence about a text with such a character; the caller adds the name of the field.
    public static String detail(int codePoint) {
        return "has the character U+%04X, which cannot be seen; write the text again without it".formatted(codePoint);
    }

    private static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.SURROGATE -> true;
            case Character.FORMAT -> !isPartOfWriting(c);
            default -> false;
        };
    }

    private static boolean isPartOfWriting(int c) {
        return c >= 0x200C && c <= 0x200F || c == 0x061C;
    }
}
