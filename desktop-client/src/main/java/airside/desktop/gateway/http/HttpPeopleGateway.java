package airside.desktop.gateway.http;

import airside.contract.AccountAccess;
import airside.contract.Agency;
import airside.contract.client.AuthApi;
import airside.desktop.account.OneTimeCode;
import airside.desktop.account.Person;
import airside.desktop.gateway.PeopleGateway;
import java.util.List;

/// [PeopleGateway] over HTTP.
final class HttpPeopleGateway implements PeopleGateway {
    private static final int PEOPLE_MAX = 200;

    private final ServerConnection server;

    HttpPeopleGateway(ServerConnection server) {
        this.server = server;
    }

    @Override
    public List<Person> colleagues() {
        Agency agency = server.auth(AuthApi::me).body().agency();
        if (agency == null) return List.of();
        return server.auth(api -> api.listAgents(agency.agencyId(), PEOPLE_MAX, null)).body().items().stream()
                .map(AccountWire::personFromWire)
                .toList();
    }

    @Override
    public Person get(String username) {
        return AccountWire.personFromWire(
                server.auth(api -> api.account(username)).body());
    }

    @Override
    public OneTimeCode makeCode(String username) {
        airside.contract.RecoveryCode made =
                server.auth(api -> api.createRecoveryCode(username)).body();
        return new OneTimeCode(made.username(), made.code(), made.expiresAt());
    }

    @Override
    public Person changeAccess(String username, boolean isEnabled) {
        AccountAccess access = AccountAccess.builder().isEnabled(isEnabled).build();
        return AccountWire.personFromWire(
                server.auth(api -> api.changeAccess(username, access)).body());
    }
}
