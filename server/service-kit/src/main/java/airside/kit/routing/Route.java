package airside.kit.routing;

import io.helidon.http.Method;
import io.helidon.http.PathMatcher;
import io.helidon.http.PathMatchers;
import io.helidon.webserver.http.Handler;
import java.util.regex.Pattern;

/// One operation: its service, method, path template as in the contract, media type and handler.
public record Route(String service, Method method, String template, String produces, Handler handler) {
    private static final Pattern PARAMETER = Pattern.compile("\\{[^/}]+}");

    public Route {
        if (!template.startsWith("/") || template.endsWith("/")) {
            throw new IllegalArgumentException("A path begins with a slash and does not end with one: " + template);
        }
    }

    /// Matches the paths that the route answers, with and without a trailing slash.
    PathMatcher matcher() {
        return parameterCount() == 0 ? FixedPath.of(template) : PathMatchers.pattern(template + "[/]");
    }

    /// Fixed paths come before paths with parameters: `/bookings/retrievals` is not a record locator.
    long parameterCount() {
        return PARAMETER.matcher(template).results().count();
    }
}
