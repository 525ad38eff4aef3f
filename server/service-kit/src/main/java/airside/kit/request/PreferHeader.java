package airside.kit.request;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the preference `wait` of the header `Prefer` (RFC 7240). An invalid preference is ignored.
public final class PreferHeader {
    private static final HeaderName PREFER = HeaderNames.create("Prefer");
    private static final Pattern WAIT = Pattern.compile("(?:^|[,;\\s])wait\\s*=\\s*\"?([0-9]{1,4})\"?");
    private static final Duration DEFAULT_WAIT = Duration.ofSeconds(5);
    private static final int SECONDS_MAX = 20;

    private PreferHeader() {}

    /// Returns how long a request waits for the outcome: the preference, at most 20 s; 5 s without one.
    public static Duration wait(ServerRequest request) {
        Matcher wait = WAIT.matcher(request.headers().first(PREFER).orElse(""));
        if (!wait.find()) return DEFAULT_WAIT;
        return Duration.ofSeconds(Math.min(Integer.parseInt(wait.group(1)), SECONDS_MAX));
    }
}
