package airside.auth.recovery;

import airside.auth.management.HttpManagedAccounts;
import airside.auth.management.ManagedAccount;
import airside.auth.recovery.RecoverPassword.MadeCode;
import airside.auth.recovery.RecoverPassword.Recovery;
import airside.auth.sessions.HttpSignInOrigins;
import airside.auth.sessions.Session;
import airside.auth.sessions.SessionProblems;
import airside.auth.sessions.SessionWire;
import airside.contract.PasswordRecovery;
import airside.kit.json.Json;
import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import airside.kit.routing.RouteGroup;
import airside.kit.routing.Routes;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;

/// Creates one-time codes, and sets a new password with one.
public final class RecoveryRoutes implements RouteGroup {
    private final HttpManagedAccounts managedAccounts;
    private final Json json;
    private final RecoverPassword recoverPassword;
    private final HttpSignInOrigins origins;

    public RecoveryRoutes(
            HttpManagedAccounts managedAccounts,
            Json json,
            RecoverPassword recoverPassword,
            HttpSignInOrigins origins) {
        this.managedAccounts = managedAccounts;
        this.json = json;
        this.recoverPassword = recoverPassword;
        this.origins = origins;
    }

    @Override
    public void routing(Routes routes) {
        routes.post("/api/auth/password-recovery", this::recover)
                .post("/api/auth/accounts/{username}/recovery-codes", this::makeCode);
    }

    private void makeCode(ServerRequest request, ServerResponse response) {
        ManagedAccount managed = managedAccounts.requireOfAnother(request);
        MadeCode made = recoverPassword.makeCode(managed.account(), managed.manager());
        json.send(
                response,
                Status.CREATED_201,
                new airside.contract.RecoveryCode(
                        managed.account().username(), made.code().inGroups(), made.expiresAt()));
    }

    private void recover(ServerRequest request, ServerResponse response) {
        PasswordRecovery recoveryRequest = json.read(request, PasswordRecovery.class);
        Recovery recovery = recoverPassword.recover(
                recoveryRequest.username(), recoveryRequest.code(), recoveryRequest.newPassword(), origins.of(request));
        switch (recovery) {
            case Recovery.SignedIn(Session session) -> json.send(response, SessionWire.toWire(session));
            case Recovery.InvalidCode _ ->
                throw new ProblemException(
                        ProblemType.RECOVERY_CODE_INVALID,
                        "The one-time code does not belong to the user name, was used, or has expired; check both, or"
                                + " ask for a new code.");
            case Recovery.WeakPassword(String objection) ->
                throw SessionProblems.weakPassword("/newPassword", objection);
            case Recovery.Disabled _ -> throw SessionProblems.disabled();
            case Recovery.TooManyAttempts(Duration wait) -> throw SessionProblems.tooManyAttempts(wait);
        }
    }
}
