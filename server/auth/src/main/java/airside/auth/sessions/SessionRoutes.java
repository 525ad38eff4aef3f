package airside.auth.sessions;

import airside.auth.passwords.PasswordRule;
import airside.contract.Credentials;
import airside.contract.RefreshRequest;
import airside.contract.SampleAccount;
import airside.contract.SignInOptions;
import airside.kit.json.Json;
import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import airside.kit.routing.RouteGroup;
import airside.kit.routing.Routes;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Opens a session (log in), continues it (refresh) and ends it (log out).
public final class SessionRoutes implements RouteGroup {
    private final Json json;
    private final LogIn logIn;
    private final PasswordRule rule;
    private final List<SampleAccount> sampleAccounts;
    private final HttpSignInOrigins origins;
    private final Clock clock;

    public SessionRoutes(
            Json json,
            LogIn logIn,
            PasswordRule rule,
            List<SampleAccount> sampleAccounts,
            HttpSignInOrigins origins,
            Clock clock) {
        this.json = json;
        this.logIn = logIn;
        this.rule = rule;
        this.sampleAccounts = List.copyOf(sampleAccounts);
        this.origins = origins;
        this.clock = clock;
    }

    @Override
    public void routing(Routes routes) {
        routes.get("/api/auth/options", this::options)
                .post("/api/auth/login", this::logIn)
                .post("/api/auth/refresh", this::refresh)
                .post("/api/auth/logout", this::logOut);
    }

    private void options(ServerRequest request, ServerResponse response) {
        json.send(response, new SignInOptions(rule.sentence(), sampleAccounts));
    }

    private void logIn(ServerRequest request, ServerResponse response) {
        Credentials credentials = json.read(request, Credentials.class);
        Optional<String> newPassword = Optional.ofNullable(credentials.newPassword());
        switch (logIn.logIn(credentials.username(), credentials.password(), newPassword, origins.of(request))) {
            case LogIn.Result.SignedIn(Session session) -> json.send(response, SessionWire.toWire(session));
            case LogIn.Result.WrongCredentials _ ->
                throw new ProblemException(
                        ProblemType.WRONG_CREDENTIALS,
                        "The user name or the password is wrong; check both and try again.");
            case LogIn.Result.PasswordChangeRequired _ ->
                throw new ProblemException(
                        ProblemType.PASSWORD_CHANGE_REQUIRED,
                        "Another person chose this password; log in again with it and with newPassword, a password of"
                                + " your own.");
            case LogIn.Result.WeakPassword(String objection) ->
                throw SessionProblems.weakPassword("/newPassword", objection);
            case LogIn.Result.Disabled _ -> throw SessionProblems.disabled();
            case LogIn.Result.TooManyAttempts(Duration wait) -> throw SessionProblems.tooManyAttempts(wait);
        }
    }

    private void refresh(ServerRequest request, ServerResponse response) {
        Instant arrivedAt = clock.instant();
        RefreshRequest refresh = json.read(request, RefreshRequest.class);
        Session session = logIn.refresh(refresh.refreshToken(), arrivedAt, origins.of(request))
                .orElseThrow(() -> new ProblemException(
                        ProblemType.REFRESH_TOKEN_INVALID, "The session has ended; log in again."));
        json.send(response, SessionWire.toWire(session));
    }

    private void logOut(ServerRequest request, ServerResponse response) {
        logIn.logOut(json.read(request, RefreshRequest.class).refreshToken(), origins.of(request));
        response.status(204).send();
    }
}
