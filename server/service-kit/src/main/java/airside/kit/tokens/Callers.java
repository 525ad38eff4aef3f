package airside.kit.tokens;

import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import airside.kit.settings.Settings;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/// Identifies the caller of a request: reads and verifies its access token.
public final class Callers implements AutoCloseable {
    private static final String BEARER = "bearer ";

    private final TokenVerifier tokens;
    private final Runnable start;
    private final Runnable close;

    public Callers(TokenVerifier tokens) {
        this(tokens, () -> {}, () -> {});
    }

    private Callers(TokenVerifier tokens, Runnable start, Runnable close) {
        this.tokens = tokens;
        this.start = start;
        this.close = close;
    }

    /// Verifies with the keys that auth publishes, and refuses the tokens of sessions that auth lists as ended.
    public static Callers of(Settings tokens, Clock clock, Supplier<URI> auth, MeterRegistry metrics) {
        var keys = new HttpVerificationKeys(auth, clock);
        var endedSessions = new HttpEndedSessions(auth, clock, metrics);
        return new Callers(
                new TokenVerifier(TokenRules.of(tokens), keys, endedSessions, clock),
                () -> {
                    keys.prefetch();
                    endedSessions.start();
                },
                endedSessions::close);
    }

    /// Starts to fetch keys and ended sessions from auth in the background.
    public void start() {
        start.run();
    }

    /// Ends the requests to auth.
    @Override
    public void close() {
        close.run();
    }

    /// Returns the caller of a request.
    ///
    /// @throws ProblemException `UNAUTHENTICATED` if the token is missing or not valid, `SERVICE_UNAVAILABLE` if
    /// the keys are not available
    public Caller require(ServerRequest request) {
        String token = token(request).orElseThrow(() -> unauthenticated("There is no access token.", "Bearer"));
        return tokens.verify(token)
                .orElseThrow(() -> unauthenticated(
                        "The access token is not valid or has expired.", "Bearer error=\"invalid_token\""));
    }

    /// Returns the caller of a request, who must have one of these roles.
    ///
    /// @throws ProblemException as above, and `FORBIDDEN` if the caller does not have one of the roles
    public Caller require(ServerRequest request, Role... oneOf) {
        Caller caller = require(request);
        if (Arrays.stream(oneOf).anyMatch(caller::isA)) return caller;
        throw new ProblemException(
                ProblemType.FORBIDDEN,
                "This is for %s only."
                        .formatted(String.join(
                                " or ", Arrays.stream(oneOf).map(Role::name).toList())));
    }

    /// Returns the caller of a request; empty if it has no token.
    ///
    /// @throws ProblemException `UNAUTHENTICATED` if the token is not valid
    public Optional<Caller> find(ServerRequest request) {
        return request.headers().contains(HeaderNames.AUTHORIZATION) ? Optional.of(require(request)) : Optional.empty();
    }

    /// Verifies the access token of a request, without refusing the request.
    ///
    /// @return empty if the request has no token
    /// @throws ProblemException `SERVICE_UNAVAILABLE` if the keys are not available
    public Optional<Verification> verification(ServerRequest request) {
        return token(request).map(tokens::check);
    }

    private static Optional<String> token(ServerRequest request) {
        return request.headers()
                .first(HeaderNames.AUTHORIZATION)
                .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(value -> value.substring(BEARER.length()).strip())
                .filter(value -> !value.isEmpty());
    }

    private static ProblemException unauthenticated(String detail, String challenge) {
        return new ProblemException(ProblemType.UNAUTHENTICATED, detail + " Log in, or refresh the session.")
                .withHeader("WWW-Authenticate", challenge);
    }
}
