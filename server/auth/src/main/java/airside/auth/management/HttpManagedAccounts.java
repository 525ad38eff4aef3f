package airside.auth.management;

import airside.auth.accounts.Account;
import airside.auth.accounts.JdbcAccounts;
import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import airside.kit.request.Parameters;
import airside.kit.tokens.Caller;
import airside.kit.tokens.Callers;
import airside.kit.tokens.Role;
import io.helidon.webserver.http.ServerRequest;

/// Finds the account that a request names in its path, if the caller may manage it: administrators manage every
/// account, supervisors those of their own agency.
public final class HttpManagedAccounts {
    private final Callers callers;
    private final JdbcAccounts accounts;

    public HttpManagedAccounts(Callers callers, JdbcAccounts accounts) {
        this.callers = callers;
        this.accounts = accounts;
    }

    /// Returns the account with the path parameter `username`, and the caller.
    ///
    /// @throws ProblemException `UNAUTHENTICATED`; `FORBIDDEN` for other roles; `NOT_FOUND` also for an account
    /// that the caller may not manage
    public ManagedAccount require(ServerRequest request) {
        Caller caller = callers.require(request, Role.ADMINISTRATOR, Role.SUPERVISOR);
        String username = Parameters.of(request).path("username", name -> name);
        return accounts.findByUsername(username)
                .filter(account -> caller.isA(Role.ADMINISTRATOR) || isOfTheSameAgency(caller, account))
                .map(account -> new ManagedAccount(caller, account))
                .orElseThrow(() -> ProblemException.notFound(
                        "There is no account with that user name that you may manage; supervisors manage the"
                                + " accounts of their own agency."));
    }

    /// As [#require], but refuses the caller's own account.
    ///
    /// @throws ProblemException also `OWN_ACCOUNT`
    public ManagedAccount requireOfAnother(ServerRequest request) {
        ManagedAccount managed = require(request);
        if (!managed.isOwn()) return managed;
        throw new ProblemException(
                ProblemType.OWN_ACCOUNT,
                "The account %s is your own; ask another supervisor or an administrator."
                        .formatted(managed.account().username()));
    }

    private static boolean isOfTheSameAgency(Caller caller, Account account) {
        return account.agency()
                .map(agency -> agency.id().toString())
                .filter(id -> caller.agencyId().map(id::equals).orElse(false))
                .isPresent();
    }
}
