package airside.kit.host;

import airside.kit.request.RequestInfo;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the id, trace context and record locator of a request. Creates an id if `X-Request-Id` is missing or not
/// safe.
final class RequestIds {
    static final HeaderName X_REQUEST_ID = HeaderNames.create("X-Request-Id");

    private static final HeaderName TRACEPARENT = HeaderNames.create("traceparent");
    /// W3C Baggage § 3.3.
    private static final HeaderName BAGGAGE = HeaderNames.create("baggage");

    private static final Pattern LOCATOR = Pattern.compile("(?:^|,)\\s*record-locator=([A-Z0-9]{6})(?:$|[,;\\s])");
    /// Characters that are safe in log lines and headers.
    private static final Pattern SAFE_ID = Pattern.compile("[A-Za-z0-9._-]{1,80}");
    /// W3C Trace Context § 3.2.
    private static final Pattern TRACE = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private RequestIds() {}

    static RequestInfo of(Headers headers) {
        String id = find(headers, X_REQUEST_ID, SAFE_ID).orElseGet(RequestIds::create);
        return new RequestInfo(id, find(headers, TRACEPARENT, TRACE), recordLocator(headers));
    }

    private static Optional<String> recordLocator(Headers headers) {
        return headers.first(BAGGAGE)
                .map(LOCATOR::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1));
    }

    /// Ids must be unique, but need not be hard to guess.
    static String create() {
        var random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private static Optional<String> find(Headers headers, HeaderName name, Pattern pattern) {
        return headers.first(name).filter(value -> pattern.matcher(value).matches());
    }
}
