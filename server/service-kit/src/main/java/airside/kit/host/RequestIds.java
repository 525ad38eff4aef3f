package airside.kit.host;

import airside.kit.request.RequestInfo;
import airside.kit.tracing.TraceHeaders;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/// Reads the id, trace context and record locator of a request. Creates an id if `X-Request-Id` is missing or not
/// safe.
final class RequestIds {
    static final HeaderName X_REQUEST_ID = HeaderNames.create("X-Request-Id");

    private static final HeaderName TRACEPARENT = HeaderNames.create(TraceHeaders.TRACEPARENT);
    private static final HeaderName BAGGAGE = HeaderNames.create(TraceHeaders.BAGGAGE);

    /// Characters that are safe in log lines and headers.
    private static final Pattern SAFE_ID = Pattern.compile("[A-Za-z0-9._-]{1,80}");

    private RequestIds() {}

    static RequestInfo of(Headers headers) {
        String id = headers.first(X_REQUEST_ID)
                .filter(given -> SAFE_ID.matcher(given).matches())
                .orElseGet(RequestIds::create);
        Optional<String> traceparent = headers.first(TRACEPARENT).flatMap(TraceHeaders::findTraceparent);
        return new RequestInfo(id, traceparent, headers.first(BAGGAGE).flatMap(TraceHeaders::findRecordLocator));
    }

    /// Ids must be unique, but need not be hard to guess.
    static String create() {
        var random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
