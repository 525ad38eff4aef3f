package airside.bookings.placing;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a client would rather have (RFC 7240). A preference that makes no sense is passed over.
final class PreferHeader {
    private static final HeaderName PREFER = HeaderNames.create("Prefer");
    private static final Pattern WAIT = Pattern.compile("(?:^|[,;\\s])wait\\s*=\\s*\"?([0-9]{1,4})\"?");
    private static final Duration DEFAULT_WAIT = Duration.ofSeconds(5);
    private static final int SECONDS_MAX = 20;

    private PreferHeader() {}

    /// How long to wait for the outcome.
    static Duration wait(ServerRequest request) {
        Matcher wait = WAIT.matcher(request.headers().first(PREFER).orElse(""));
        if (!wait.find()) return DEFAULT_WAIT;
        return Duration.ofSeconds(Math.min(Integer.parseInt(wait.group(1)), SECONDS_MAX));
    }
}
