package airside.auth.accounts;

import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import airside.kit.tokens.Caller;
import airside.kit.tokens.Callers;
import airside.kit.tokens.Role;
import io.helidon.webserver.http.ServerRequest;
import java.util.Optional;
import java.util.UUID;

/// Finds the account of the caller of a request, by its access token.
public final class HttpCurrentAccount {
    private final Callers callers;
    private final JdbcAccounts accounts;

    public HttpCurrentAccount(Callers callers, JdbcAccounts accounts) {
        this.callers = callers;
        this.accounts = accounts;
    }

    /// Returns the account of the caller.
    ///
    /// @throws ProblemException `UNAUTHENTICATED` if the access token is missing or not valid, or the account is
    /// disabled; `FORBIDDEN` for services, which have no account
    public Account require(ServerRequest request) {
        String subject = caller(request).subject();
        return accounts.find(UUID.fromString(subject))
                .filter(account -> !account.isDisabled())
                .orElseThrow(() -> new ProblemException(
                                ProblemType.UNAUTHENTICATED,
                                "The account does not exist any more or is disabled; log in again.")
                        .withHeader("WWW-Authenticate", "Bearer error=\"invalid_token\""));
    }

    /// Returns the session of the access token; empty if the token has no session.
    public Optional<UUID> session(ServerRequest request) {
        return caller(request).sessionId();
    }

    private Caller caller(ServerRequest request) {
        return callers.require(request, Role.TRAVELLER, Role.AGENT, Role.SUPERVISOR, Role.ADMINISTRATOR);
    }
}
