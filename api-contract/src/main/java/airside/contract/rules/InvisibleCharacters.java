package airside.contract.rules;

import java.util.OptionalInt;

/// Characters that cannot be seen and so let a text look like another one: controls (a newline, ESC, DEL), line and
/// paragraph separators, those that turn the direction of what follows (Unicode TR 36, 2.10), zero-width spaces,
/// and code points that are no characters. Joiners (U+200C, U+200D) and direction marks (U+200E, U+200F, U+061C)
/// are allowed: names of Indic, Persian, Arabic and Hebrew scripts are written with them.
public final class InvisibleCharacters {
    private InvisibleCharacters() {}

    /// The first such character of a text, as a code point.
    public static OptionalInt first(String text) {
        return text.codePoints().filter(InvisibleCharacters::isInvisible).findFirst();
    }

    /// What is wrong with a text that has one.
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
