package airside.auth.management;

import airside.auth.accounts.Account;
import airside.auth.accounts.AccountWire;
import airside.auth.accounts.JdbcAccounts;
import airside.auth.sessions.JdbcCredentials;
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
import java.time.temporal.ChronoUnit;

/// Shows the account of another person, and disables or enables it.
public final class ManagedAccountRoutes implements RouteGroup {
    private final HttpManagedAccounts managedAccounts;
    private final Json json;
    private final JdbcAccounts accounts;
    private final JdbcCredentials credentials;
    private final SecurityLog securityLog;
    private final Clock clock;

    public ManagedAccountRoutes(
            HttpManagedAccounts managedAccounts,
            Json json,
            JdbcAccounts accounts,
            JdbcCredentials credentials,
            SecurityLog securityLog,
            Clock clock) {
        this.managedAccounts = managedAccounts;
        this.json = json;
        this.accounts = accounts;
        this.credentials = credentials;
        this.securityLog = securityLog;
        this.clock = clock;
    }

    @Override
    public void routing(Routes routes) {
        routes.get("/api/auth/accounts/{username}", this::account)
                .put("/api/auth/accounts/{username}/access", this::changeAccess);
    }

    private void account(ServerRequest request, ServerResponse response) {
        json.send(response, AccountWire.toWire(managedAccounts.require(request).account()));
    }

    private void changeAccess(ServerRequest request, ServerResponse response) {
        ManagedAccount managed = managedAccounts.requireOfAnother(request);
        Account account = managed.account();
        boolean isEnabled = json.read(request, AccountAccess.class).isEnabled();
        if (isEnabled) {
            credentials.enable(account.id());
        } else {
            credentials.disable(account.id(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        }
        securityLog.write(
                SecurityEvent.of(isEnabled ? SecurityEventKind.ACCOUNT_ENABLED : SecurityEventKind.ACCOUNT_DISABLED)
                        .withAccount(account.id(), account.username())
                        .withActor(managed.manager()));
        json.send(response, AccountWire.toWire(accounts.find(account.id()).orElseThrow()));
    }
}
