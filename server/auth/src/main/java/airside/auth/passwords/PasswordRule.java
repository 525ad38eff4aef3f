package airside.auth.passwords;

import java.util.Locale;
import java.util.Optional;

/// The rule for new passwords (NIST SP 800-63B: long and not common, without required kinds of characters).
public enum PasswordRule {
    STRICT(12, "At least 12 characters, not your user name and not one of the common passwords."),
    /// For the sample world on a local machine.
    RELAXED(6, "At least 6 characters (relaxed, because this is a local sample world).");

    private final int lengthMin;
    private final String sentence;

    PasswordRule(int lengthMin, String sentence) {
        this.lengthMin = lengthMin;
        this.sentence = sentence;
    }

    /// Returns the rule as a sentence for people.
    public String sentence() {
        return sentence;
    }

    /// Returns why a password is refused; empty if it is accepted.
    public Optional<String> objection(String password, String username) {
        if (password.codePointCount(0, password.length()) < lengthMin) {
            return Optional.of("The password is too short: at least %d characters.".formatted(lengthMin));
        }
        if (this == RELAXED) return Optional.empty();
        String folded = password.toLowerCase(Locale.ROOT);
        if (folded.contains(username.toLowerCase(Locale.ROOT))) {
            return Optional.of("The password contains the user name: choose another one.");
        }
        if (folded.chars().distinct().count() < 5) {
            return Optional.of("The password repeats a few characters: choose another one.");
        }
        if (CommonPasswords.includes(folded)) {
            return Optional.of(
                    "The password is a common one, or a common one with digits or signs around it: choose another"
                            + " one.");
        }
        return Optional.empty();
    }

    /// Returns why a password is refused as the successor of another one; empty if it is accepted.
    public Optional<String> objection(String password, String before, String username) {
        if (password.equals(before)) {
            return Optional.of("The new password equals the current one; choose another one.");
        }
        return objection(password, username);
    }
}
