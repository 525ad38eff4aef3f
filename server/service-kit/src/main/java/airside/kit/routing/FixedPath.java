package airside.kit.routing;

import io.helidon.common.uri.UriPath;
import io.helidon.http.PathMatcher;
import io.helidon.http.PathMatchers;
import io.helidon.http.PathMatchers.MatchResult;
import io.helidon.http.PathMatchers.PrefixMatchResult;

/// Matches a path without parameters, with and without a trailing slash. Helidon compares each request with one
/// route after another, and comparing strings is faster than the regular expression that Helidon makes of a
/// pattern.
record FixedPath(PathMatcher path, PathMatcher withSlash) implements PathMatcher {
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
