package airside.names;

import java.lang.Character.UnicodeScript;

/// The result of writing a name in the letters A to Z.
public sealed interface Conversion {

    /// The name has the letters A to Z already; at most case, blanks, hyphens and apostrophes were changed.
    ///
    /// @param letters capital letters and single blanks
    record Unchanged(String letters) implements Conversion {}

    /// Letters were converted. People should compare the result with the passport.
    ///
    /// @param letters capital letters and single blanks
    record Converted(String letters) implements Conversion {}

    /// The name has letters of a script for which there is no reliable conversion, such as Chinese characters,
    /// whose reading depends on the language. It has to be copied from the machine-readable lines of the passport.
    record UnknownScript(UnicodeScript script) implements Conversion {}

    /// The name has no letter, only marks or punctuation.
    record NoLetters() implements Conversion {}

    /// The name has a character that stands in no name: a digit, an emoji, a control character.
    ///
    /// @param codePoint the first such character
    record NotOfAName(int codePoint) implements Conversion {

        /// The character between quotation marks, or its number where it cannot be seen: `U+202E`.
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
