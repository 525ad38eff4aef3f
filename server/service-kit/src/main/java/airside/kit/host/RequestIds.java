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

/// Takes a request's id from `X-Request-Id` when it is harmless, else makes one.
final class RequestIds {
    static final HeaderName X_REQUEST_ID = HeaderNames.create("X-Request-Id");

    private static final HeaderName TRACEPARENT = HeaderNames.create("traceparent");
    /// W3C Baggage § 3.3.
    private static final HeaderName BAGGAGE = HeaderNames.create("baggage");

    private static final Pattern LOCATOR = Pattern.compile("(?:^|,)\\s*record-locator=([A-Z0-9]{6})(?:$|[,;\\s])");
    /// Nothing that could break a log line or a header.
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

    /// It must differ from others and need not be hard to guess.
    static String create() {
        var random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private static Optional<String> find(Headers headers, HeaderName name, Pattern pattern) {
        return headers.first(name).filter(value -> pattern.matcher(value).matches());
    }
}
