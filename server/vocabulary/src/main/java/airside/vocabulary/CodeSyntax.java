package airside.vocabulary;

import java.util.function.IntPredicate;

/// Validates and normalises codes. Uses plain loops, because millions of codes are read when a timetable is loaded.
final class CodeSyntax {
    private CodeSyntax() {}

    /// Returns typed text without surrounding blanks and in capital letters. Only a to z are converted: in Unicode
    /// the capital of ß is SS, which is an airline.
    static String normalised(String text) {
        char[] letters = text.strip().toCharArray();
        for (int i = 0; i < letters.length; i++) {
            if (letters[i] >= 'a' && letters[i] <= 'z') letters[i] -= 'a' - 'A';
        }
        return new String(letters);
    }

    static boolean isLetters(String text, int length) {
        return text.length() == length && consistsOf(text, CodeSyntax::isLetter);
    }

    static boolean isDigits(String text, int lengthMin, int lengthMax) {
        return isLengthWithin(text, lengthMin, lengthMax) && consistsOf(text, CodeSyntax::isDigit);
    }

    static boolean isLettersOrDigits(String text, int lengthMin, int lengthMax) {
        return isLengthWithin(text, lengthMin, lengthMax) && consistsOf(text, c -> isLetter(c) || isDigit(c));
    }

    static boolean isLetter(int c) {
        return c >= 'A' && c <= 'Z';
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static IllegalArgumentException invalid(String text, String expected) {
        return new IllegalArgumentException("\"%s\" is not %s".formatted(text, expected));
    }

    private static boolean consistsOf(String text, IntPredicate kind) {
        for (int i = 0; i < text.length(); i++) {
            if (!kind.test(text.charAt(i))) return false;
        }
        return true;
    }

    private static boolean isLengthWithin(String text, int lengthMin, int lengthMax) {
        return text.length() >= lengthMin && text.length() <= lengthMax;
    }
}
