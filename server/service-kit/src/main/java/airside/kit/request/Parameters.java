package airside.kit.request;

import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import io.helidon.webserver.http.ServerRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

/// Reads the path and query parameters of a request as typed values. The host has already checked them by the
/// contract's schemas; a value that still cannot be parsed is refused with `INVALID_REQUEST` and the parameter's
/// name.
public final class Parameters {
    private static final int LENGTH_MAX = 400;
    private static final int LIMIT_DEFAULT = 50;
    private static final int LIMIT_MAX = 200;
    private static final Set<String> PAGING = Set.of("limit", "cursor");

    private final ServerRequest request;

    private Parameters(ServerRequest request) {
        this.request = request;
    }

    /// Returns the parameters of a request.
    public static Parameters of(ServerRequest request) {
        return new Parameters(request);
    }

    /// Parses a path parameter: `path("airport", AirportCode::parse)`.
    public <T> T path(String name, Function<String, T> parse) {
        return parsed(name, checked(name, request.path().pathParameters().get(name)), parse);
    }

    /// Parses a path parameter as a UUID.
    ///
    /// @throws ProblemException `INVALID_REQUEST` if it is malformed
    public UUID pathId(String name) {
        return path(name, Parameters::uuid);
    }

    /// Parses a path parameter as a date, such as 2026-12-18.
    ///
    /// @throws ProblemException `INVALID_REQUEST` if it is malformed
    public LocalDate pathDate(String name) {
        return path(name, Parameters::date);
    }

    /// Returns the text of a query parameter; empty if it is missing.
    ///
    /// @throws ProblemException `INVALID_REQUEST` if it appears several times
    public Optional<String> find(String name) {
        List<String> values = request.query().contains(name) ? request.query().all(name) : List.of();
        if (values.size() > 1)
            throw ProblemException.invalid(
                    name, "Parameter %s appears %d times; send it once.".formatted(name, values.size()));
        return values.stream().map(value -> checked(name, value)).findFirst();
    }

    /// Parses a query parameter: `find("origin", PlaceCode::parse)`. The message of the parser's
    /// `IllegalArgumentException` becomes the detail of the problem.
    public <T> Optional<T> find(String name, Function<String, T> parse) {
        return find(name).map(text -> parsed(name, text, parse));
    }

    /// Parses a required query parameter.
    ///
    /// @throws ProblemException `INVALID_REQUEST` if it is missing
    public <T> T require(String name, Function<String, T> parse) {
        return find(name, parse)
                .orElseThrow(() -> ProblemException.invalid(name, "Parameter %s is missing; send it.".formatted(name)));
    }

    /// Parses a query parameter as a date, such as 2026-12-18; empty if it is missing.
    ///
    /// @throws ProblemException `INVALID_REQUEST` if it is malformed
    public Optional<LocalDate> findDate(String name) {
        return find(name, Parameters::date);
    }

    /// Parses a query parameter as an integer from `min` to `max`.
    ///
    /// @throws ProblemException `INVALID_REQUEST` if it is malformed or out of range
    public int integer(String name, int defaultValue, int min, int max) {
        return find(name, text -> integer(text, min, max)).orElse(defaultValue);
    }

    /// Returns the requested page, from `limit` (50 by default, 200 at most) and `cursor`.
    ///
    /// @throws ProblemException `CURSOR_INVALID` if the cursor is one of another list or other filters
    public PageRequest page() {
        String query = query();
        return new PageRequest(
                integer("limit", LIMIT_DEFAULT, 1, LIMIT_MAX),
                find("cursor").map(text -> Cursor.parse(text, query)),
                query);
    }

    /// Returns the path and every query parameter except `limit` and `cursor`.
    private String query() {
        String path = request.path().path();
        var query = new StringBuilder(path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
        for (String name : new TreeSet<>(request.query().names())) {
            if (PAGING.contains(name)) continue;
            query.append('\n').append(name).append('=').append(find(name).orElse(""));
        }
        return query.toString();
    }

    private static <T> T parsed(String name, String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(name, e.getMessage() == null ? "is not valid" : e.getMessage());
        }
    }

    private static String checked(String name, String value) {
        if (value.length() > LENGTH_MAX) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST,
                    "Parameter %s is longer than %d characters; shorten it.".formatted(name, LENGTH_MAX));
        }
        if (value.indexOf('\0') >= 0)
            throw ProblemException.invalid(
                    name,
                    "Parameter %s has the character U+0000, which cannot be stored; leave it out.".formatted(name));
        return value;
    }

    private static UUID uuid(String text) {
        if (text.length() != 36) throw new IllegalArgumentException("\"%s\" is not a UUID".formatted(text));
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("\"%s\" is not a UUID".formatted(text), e);
        }
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("\"%s\" is not a date, such as 2026-12-18".formatted(text), e);
        }
    }

    private static int integer(String text, int min, int max) {
        if (!text.matches("-?[0-9]{1,9}") || Integer.parseInt(text) < min || Integer.parseInt(text) > max) {
            throw new IllegalArgumentException("must be a whole number from %d to %d".formatted(min, max));
        }
        return Integer.parseInt(text);
    }
}
