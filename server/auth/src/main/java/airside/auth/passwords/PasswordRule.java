package airside.auth.passwords;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a new password must be (NIST SP 800-63B: long and not common, no kinds of characters demanded).
public enum PasswordRule {
    STRICT(12, "At least 12 characters, not your user name and not one of the common passwords."),
    /// For the sample world on one's own machine.
    RELAXED(6, "At least 6 characters (relaxed, because this is a local sample world).");

    private static final Set<String> COMMON = common();

    private final int lengthMin;
    private final String sentence;

    PasswordRule(int lengthMin, String sentence) {
        this.lengthMin = lengthMin;
        this.sentence = sentence;
    }

    /// The rule as a sentence for people.
    public String sentence() {
        return sentence;
    }

    /// Why a password will not do; empty when it will.
    public Optional<String> objection(String password, String username) {
        if (password.codePointCount(0, password.length()) < lengthMin) {
            return Optional.of("The password is too short: at least %d characters.".formatted(lengthMin));
        }
        if (this == RELAXED) return Optional.empty();
        String folded = password.toLowerCase(Locale.ROOT);
        if (folded.contains(username.toLowerCase(Locale.ROOT))) {
            return Optional.of("The password contains the user name: choose another one.");
        }
        if (COMMON.contains(folded) || folded.chars().distinct().count() < 5) {
            return Optional.of("The password is one of those that are tried first: choose another one.");
        }
        return Optional.empty();
    }

    private static Set<String> common() {
        try (InputStream in = PasswordRule.class.getResourceAsStream("/airside/auth/common-passwords.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
