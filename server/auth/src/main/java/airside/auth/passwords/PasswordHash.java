package airside.auth.passwords;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An Argon2id hash with its parameters (RFC 9106), stored as a PHC string:
/// `$argon2id$v=19$m=47104,t=1,p=1$salt$hash`.
public record PasswordHash(int memoryKib, int iterations, int parallelism, byte[] salt, byte[] hash) {
    private static final Pattern PHC = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,8}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");

    public PasswordHash {
        salt = salt.clone();
        hash = hash.clone();
    }

    /// Parses a PHC string; empty if it is not an Argon2id hash of version 19.
    public static Optional<PasswordHash> parse(String phc) {
        Matcher matcher = PHC.matcher(phc);
        if (!matcher.matches()) return Optional.empty();
        return Optional.of(new PasswordHash(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)),
                Base64.getDecoder().decode(matcher.group(4)),
                Base64.getDecoder().decode(matcher.group(5))));
    }

    @Override
    public byte[] salt() {
        return salt.clone();
    }

    @Override
    public byte[] hash() {
        return hash.clone();
    }

    /// Returns the PHC string.
    public String toPhc() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        memoryKib, iterations, parallelism, base64.encodeToString(salt), base64.encodeToString(hash));
    }

    boolean hasParametersOf(PasswordHash other) {
        return memoryKib == other.memoryKib && iterations == other.iterations && parallelism == other.parallelism;
    }

    /// Hides salt and hash from logs.
    @Override
    public String toString() {
        return "PasswordHash[m=%d, t=%d, p=%d]".formatted(memoryKib, iterations, parallelism);
    }
}
