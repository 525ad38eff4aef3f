package airside.names;

import java.lang.Character.UnicodeScript;

/// Result of converting a name to the letters A to Z.
public sealed interface Conversion {

    /// The name already has only the letters A to Z; at most case, blanks, hyphens and apostrophes were changed.
    ///
    /// @param letters capital letters and single blanks
    record Unchanged(String letters) implements Conversion {}

    /// Letters were converted. Ask people to compare the result with the passport.
    ///
    /// @param letters capital letters and single blanks
    record Converted(String letters) implements Conversion {}

    /// The name has letters for which there is no reliable conversion, such as Chinese characters, whose reading
    /// depends on the language. It must be copied from the machine-readable zone of the passport.
    record UnknownScript(UnicodeScript script) implements Conversion {}

    /// The name has no letters, only marks or punctuation.
    record NoLetters() implements Conversion {}

    /// The name has a character that no name contains: a digit, an emoji, a control character.
    ///
    /// @param codePoint the first such character
    record InvalidCharacter(int codePoint) implements Conversion {

        /// Returns the character in quotation marks, or its code point if it is invisible: `U+202E`.
        public String character() {
            return switch (Character.getType(codePoint)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.SURROGATE,
                        Character.PRIVATE_USE,
                        Character.UNASSIGNED,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR,
                        Character.ENCLOSING_MARK -> "U+%04X".formatted(codePoint);
                default -> "“" + Character.toString(codePoint) + "”";
            };
        }
    }
}
