package airside.kit.routing;

import io.helidon.http.Method;
import io.helidon.webserver.http.Handler;
import java.util.regex.Pattern;

/// One operation: a method, a path template as in the contract, what it produces and what answers it.
public record Route(String service, Method method, String template, String produces, Handler handler) {
    private static final Pattern PARAMETER = Pattern.compile("\\{[^/}]+}");

    public Route {
        if (!template.startsWith("/") || template.endsWith("/")) {
            throw new IllegalArgumentException("A path begins with a slash and does not end with one: " + template);
        }
    }

    /// The template in Helidon's words: it answers with and without a trailing slash.
    String pattern() {
        return template + "[/]";
    }

    /// Fixed paths come before paths with parameters: `/bookings/retrievals` is not a record locator.
    long parameterCount() {
        return PARAMETER.matcher(template).results().count();
    }
}
