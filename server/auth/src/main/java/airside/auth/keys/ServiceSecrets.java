package airside.auth.keys;

import airside.auth.throttle.Attempts;
import airside.auth.throttle.Attempts.Limit;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/// Verifies the secrets with which Airside's services identify themselves, from the settings.
public final class ServiceSecrets {
    private static final int WRONG_MAX = 50;
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final Limit WRONG_LIMIT = new Limit(WRONG_MAX, WINDOW);

    private final Map<String, String> secrets;
    private final Attempts attempts;
    private final Clock clock;

    /// @param secrets by the name of the service; a service without a secret gets no token
    public ServiceSecrets(Map<String, String> secrets, Attempts attempts, Clock clock) {
        this.secrets = Map.copyOf(secrets);
        this.attempts = attempts;
        this.clock = clock;
    }

    /// The result of a check.
    public sealed interface SecretCheck {
        record Right() implements SecretCheck {}

        record Wrong() implements SecretCheck {}

        record TooManyAttempts(Duration waitFor) implements SecretCheck {}
    }

    /// Checks the secret of a service, in constant time. At most 50 wrong secrets a minute are admitted for each
    /// service.
    public SecretCheck check(String service, String secret) {
        String expected = secrets.getOrDefault(service, "");
        boolean isRight = MessageDigest.isEqual(bytes(expected), bytes(secret)) && !expected.isEmpty();
        if (isRight) return new SecretCheck.Right();
        String bucket = "service " + (secrets.containsKey(service) ? service : "unknown");
        boolean isOneOfFew =
                attempts.admit(bucket, WRONG_LIMIT, clock.instant()).isPresent();
        return isOneOfFew ? new SecretCheck.Wrong() : new SecretCheck.TooManyAttempts(WINDOW);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
