package airside.kit.routing;

import io.helidon.common.uri.UriPath;
import io.helidon.http.Method;
import io.helidon.http.PathMatcher;
import io.helidon.http.PathMatchers;
import io.helidon.http.PathMatchers.MatchResult;
import io.helidon.http.PathMatchers.PrefixMatchResult;
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

    /// Matches a path without parameters, with and without a trailing slash. Helidon compares each request with one
    /// route after another, and comparing strings is faster than the regular expression that Helidon makes of a
    /// pattern.
    private record FixedPath(PathMatcher path, PathMatcher withSlash) implements PathMatcher {
        static FixedPath of(String template) {
            return new FixedPath(PathMatchers.exact(template), PathMatchers.exact(template + "/"));
        }

        @Override
        public MatchResult match(UriPath requested) {
            MatchResult result = path.match(requested);
            return result.accepted() ? result : withSlash.match(requested);
        }

        @Override
        public PrefixMatchResult prefixMatch(UriPath requested) {
            return path.prefixMatch(requested);
        }
    }
}
