package airside.auth.agents;

import airside.auth.accounts.Account;
import airside.auth.accounts.AccountRoutes;
import airside.auth.accounts.AccountWire;
import airside.auth.accounts.JdbcAccounts;
import airside.auth.accounts.OpenAccount;
import airside.auth.accounts.Profile;
import airside.auth.accounts.ProfileWire;
import airside.auth.agencies.Agency;
import airside.auth.agencies.JdbcAgencies;
import airside.contract.AccountPage;
import airside.contract.NewAgent;
import airside.kit.json.Json;
import airside.kit.problem.ProblemException;
import airside.kit.request.Cursor;
import airside.kit.request.Page;
import airside.kit.request.PageRequest;
import airside.kit.request.Parameters;
import airside.kit.routing.RouteGroup;
import airside.kit.routing.Routes;
import airside.kit.securitylog.SecurityEvent;
import airside.kit.securitylog.SecurityEventKind;
import airside.kit.securitylog.SecurityLog;
import airside.kit.tokens.Caller;
import airside.kit.tokens.Callers;
import airside.kit.tokens.Role;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Optional;
import java.util.UUID;

/// Lists and creates the agents of an agency. Administrators may do both for every agency; supervisors may list the
/// agents of their own agency.
public final class AgentRoutes implements RouteGroup {
    private final Callers callers;
    private final Json json;
    private final JdbcAgencies agencies;
    private final JdbcAccounts accounts;
    private final OpenAccount openAccount;
    private final SecurityLog securityLog;

    public AgentRoutes(
            Callers callers,
            Json json,
            JdbcAgencies agencies,
            JdbcAccounts accounts,
            OpenAccount openAccount,
            SecurityLog securityLog) {
        this.securityLog = securityLog;
        this.callers = callers;
        this.json = json;
        this.agencies = agencies;
        this.accounts = accounts;
        this.openAccount = openAccount;
    }

    @Override
    public void routing(Routes routes) {
        routes.get("/api/auth/agencies/{agencyId}/agents", this::listAgents)
                .post("/api/auth/agencies/{agencyId}/agents", this::createAgent);
    }

    private void listAgents(ServerRequest request, ServerResponse response) {
        Caller caller = callers.require(request, Role.ADMINISTRATOR, Role.SUPERVISOR);
        UUID agencyId = Parameters.of(request).pathId("agencyId");
        boolean isOwn = caller.agencyId().map(agencyId.toString()::equals).orElse(false);
        if (!caller.isA(Role.ADMINISTRATOR) && !isOwn) throw notFound(agencyId);
        Agency agency = get(agencyId);
        PageRequest page = Parameters.of(request).page();
        Page<airside.contract.Account> found = Page.of(
                        accounts.listOfAgency(
                                agency.id(), page.after().map(cursor -> cursor.key(0)), page.rowsToRead()),
                        page,
                        account -> Cursor.of(account.username()))
                .map(AccountWire::toWire);
        json.send(
                response,
                new AccountPage(
                        found.items(), found.next().map(Cursor::toString).orElse(null)));
    }

    private void createAgent(ServerRequest request, ServerResponse response) {
        Caller administrator = callers.require(request, Role.ADMINISTRATOR);
        Agency agency = get(Parameters.of(request).pathId("agencyId"));
        NewAgent newAgent = json.read(request, NewAgent.class);
        Profile profile = ProfileWire.fromWire(newAgent.givenNames(), newAgent.surname(), newAgent.email());
        Account account = AccountRoutes.opened(openAccount.open(
                newAgent.username(), newAgent.password(), role(newAgent.role()), Optional.of(agency), profile));
        securityLog.write(SecurityEvent.of(SecurityEventKind.ACCOUNT_CREATED)
                .withAccount(account.id(), account.username())
                .withRoles(account.roles())
                .withActor(administrator));
        json.send(response, Status.CREATED_201, AccountWire.toWire(account));
    }

    private Agency get(UUID id) {
        return agencies.find(id).orElseThrow(() -> notFound(id));
    }

    private static ProblemException notFound(UUID id) {
        return ProblemException.notFound("There is no agency " + id + ".");
    }

    private static Role role(String name) {
        return switch (name) {
            case "AGENT" -> Role.AGENT;
            case "SUPERVISOR" -> Role.SUPERVISOR;
            default ->
                throw ProblemException.invalid(
                        "/role", "There is no role %s here; send AGENT or SUPERVISOR.".formatted(name));
        };
    }
}
