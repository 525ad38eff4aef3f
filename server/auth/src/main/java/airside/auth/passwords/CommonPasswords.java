package airside.auth.passwords;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The passwords that attackers try first: some 10,000 of published leaks, and long ones of the same kind. The head
/// of each file names its source.
final class CommonPasswords {
    private static final Set<String> ALL = Stream.of("common-passwords.txt", "leaked-passwords.txt")
            .flatMap(CommonPasswords::lines)
            .collect(Collectors.toUnmodifiableSet());
    /// Shorter cores are ignored: the core of "7-x-2041-5518" is "x", which does not make it a common password.
    private static final int CORE_LENGTH_MIN = 4;

    private CommonPasswords() {}

    /// Returns whether a password is a common one, a common one with digits or signs before or after it
    /// ("password123456", "!!dragon-2026!!"), or a common one repeated ("letmeinletmein").
    ///
    /// @param folded the password in lower case
    static boolean includes(String folded) {
        String core = core(folded);
        return ALL.contains(folded)
                || ALL.contains(unit(folded))
                || (core.length() >= CORE_LENGTH_MIN && (ALL.contains(core) || ALL.contains(unit(core))));
    }

    /// Returns the number of listed passwords.
    static int size() {
        return ALL.size();
    }

    /// Returns the text without the characters at both ends that are not letters.
    private static String core(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && !Character.isLetter(text.charAt(start))) start++;
        while (end > start && !Character.isLetter(text.charAt(end - 1))) end--;
        return text.substring(start, end);
    }

    /// Returns the shortest text whose repetition is the whole text; the text itself if it has no such part.
    private static String unit(String text) {
        int length = text.isEmpty() ? 0 : (text + text).indexOf(text, 1);
        return text.substring(0, length);
    }

    private static Stream<String> lines(String file) {
        try (InputStream in = CommonPasswords.class.getResourceAsStream("/airside/auth/" + file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
