package airside.auth.sessions;

import airside.auth.accounts.Account;
import airside.auth.accounts.HttpCurrentAccount;
import airside.auth.sessions.ChangePassword.Change;
import airside.contract.PasswordChange;
import airside.kit.json.Json;
import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import airside.kit.request.ClientAddresses;
import airside.kit.routing.RouteGroup;
import airside.kit.routing.Routes;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;

/// Changes the password of the caller.
public final class PasswordRoutes implements RouteGroup {
    private final HttpCurrentAccount currentAccount;
    private final Json json;
    private final ChangePassword changePassword;
    private final ClientAddresses addresses;

    public PasswordRoutes(
            HttpCurrentAccount currentAccount, Json json, ChangePassword changePassword, ClientAddresses addresses) {
        this.currentAccount = currentAccount;
        this.json = json;
        this.changePassword = changePassword;
        this.addresses = addresses;
    }

    @Override
    public void routing(Routes routes) {
        routes.put("/api/auth/password", this::change);
    }

    private void change(ServerRequest request, ServerResponse response) {
        Account self = currentAccount.require(request);
        PasswordChange change = json.read(request, PasswordChange.class);
        switch (changePassword.change(self, change.currentPassword(), change.newPassword(), addresses.of(request))) {
            case Change.Changed _ -> response.status(204).send();
            case Change.WrongPassword _ ->
                throw ProblemException.forField(
                        ProblemType.WRONG_CREDENTIALS,
                        "/currentPassword",
                        "The current password is wrong; nothing was changed.");
            case Change.WeakPassword(String objection) -> throw SessionProblems.weakPassword("/newPassword", objection);
            case Change.TooManyAttempts(Duration wait) -> throw SessionProblems.tooManyAttempts(wait);
        }
    }
}
