package airside.auth.management;

import airside.auth.accounts.Account;
import airside.auth.accounts.AccountWire;
import airside.auth.accounts.Accounts;
import airside.auth.sessions.Sessions;
import airside.contract.AccountAccess;
import airside.kit.json.Json;
import airside.kit.routing.RouteGroup;
import airside.kit.routing.Routes;
import airside.kit.securitylog.SecurityEvent;
import airside.kit.securitylog.SecurityEventKind;
import airside.kit.securitylog.SecurityLog;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// One account, and whether it may be used.
public final class ManagedAccountRoutes implements RouteGroup {
    private final HttpManagedAccount managed;
    private final Json json;
    private final Accounts accounts;
    private final Sessions sessions;
    private final SecurityLog securityLog;
    private final Clock clock;

    public ManagedAccountRoutes(
            HttpManagedAccount managed,
            Json json,
            Accounts accounts,
            Sessions sessions,
            SecurityLog securityLog,
            Clock clock) {
        this.managed = managed;
        this.json = json;
        this.accounts = accounts;
        this.sessions = sessions;
        this.securityLog = securityLog;
        this.clock = clock;
    }

    @Override
    public void routing(Routes routes) {
        routes.get("/api/auth/accounts/{username}", this::account)
                .put("/api/auth/accounts/{username}/access", this::changeAccess);
    }

    private void account(ServerRequest request, ServerResponse response) {
        json.send(response, AccountWire.wire(managed.require(request).account()));
    }

    private void changeAccess(ServerRequest request, ServerResponse response) {
        ManagedAccount wanted = managed.requireOfAnother(request);
        Account account = wanted.account();
        boolean isEnabled = json.read(request, AccountAccess.class).isEnabled();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        accounts.changeAccess(account.id(), isEnabled ? Optional.empty() : Optional.of(now));
        if (!isEnabled) sessions.endAll(account.id(), now);
        securityLog.write(
                SecurityEvent.of(isEnabled ? SecurityEventKind.ACCOUNT_ENABLED : SecurityEventKind.ACCOUNT_DISABLED)
                        .withAccount(account.id(), account.username())
                        .withActor(wanted.manager()));
        json.send(response, AccountWire.wire(accounts.find(account.id()).orElseThrow()));
    }
}
