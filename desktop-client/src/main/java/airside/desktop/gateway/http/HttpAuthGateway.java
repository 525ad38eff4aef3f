package airside.desktop.gateway.http;

import airside.contract.Credentials;
import airside.contract.PasswordChange;
import airside.contract.PasswordRecovery;
import airside.contract.Session;
import airside.contract.client.ApiResponse;
import airside.contract.client.AuthApi;
import airside.desktop.account.Account;
import airside.desktop.account.OpenSession;
import airside.desktop.account.Profile;
import airside.desktop.account.Registration;
import airside.desktop.account.SignInOptions;
import airside.desktop.gateway.AuthGateway;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// [AuthGateway] over HTTP.
public final class HttpAuthGateway implements AuthGateway {
    private static final int SESSIONS_MAX = 200;

    private final ServerConnection server;

    public HttpAuthGateway(ServerConnection server) {
        this.server = server;
    }

    @Override
    public SignInOptions options() {
        return AccountWire.fromWire(
                server.openly(api -> new AuthApi(api).signInOptions()).body());
    }

    @Override
    public Account signIn(String username, String password, boolean keep) {
        Credentials credentials =
                Credentials.builder().username(username).password(password).build();
        return open(api -> api.logIn(credentials), keep);
    }

    @Override
    public Account signInWithNew(String username, String password, String newPassword, boolean keep) {
        Credentials credentials = Credentials.builder()
                .username(username)
                .password(password)
                .newPassword(newPassword)
                .build();
        return open(api -> api.logIn(credentials), keep);
    }

    @Override
    public Account recover(String username, String code, String newPassword, boolean keep) {
        PasswordRecovery recovery = PasswordRecovery.builder()
                .username(username)
                .code(code)
                .newPassword(newPassword)
                .build();
        return open(api -> api.recoverPassword(recovery), keep);
    }

    private Account open(Function<AuthApi, ApiResponse<Session>> signIn, boolean keep) {
        Session session = server.openly(api -> signIn.apply(new AuthApi(api))).body();
        server.open(session, keep);
        return AccountWire.fromWire(session.account());
    }

    @Override
    public Account register(Registration registration, boolean keep) {
        server.openly(api -> new AuthApi(api).register(AccountWire.toWire(registration)));
        return signIn(registration.username(), registration.password(), keep);
    }

    @Override
    public Optional<Account> resume() {
        return server.reopen().map(session -> AccountWire.fromWire(session.account()));
    }

    @Override
    public Optional<Account> resumeOffline() {
        return server.reopenOffline().map(AccountWire::fromWire);
    }

    @Override
    public void signOut(boolean eraseData) {
        server.close(eraseData);
    }

    @Override
    public Profile profile() {
        return read(server.auth(AuthApi::profile));
    }

    @Override
    public Profile changeProfile(Profile profile) {
        return read(server.auth(api -> api.changeProfile(profile.version(), AccountWire.toWire(profile))));
    }

    @Override
    public void changePassword(String current, String next) {
        PasswordChange change = PasswordChange.builder()
                .currentPassword(current)
                .newPassword(next)
                .build();
        String username = server.auth(AuthApi::me).body().username();
        server.auth(api -> api.changePassword(change));
        // A new password ends all sessions, this one too, so continue with a new session.
        Credentials credentials =
                Credentials.builder().username(username).password(next).build();
        server.openNext(
                server.openly(api -> new AuthApi(api).logIn(credentials)).body());
    }

    @Override
    public List<OpenSession> sessions() {
        return server.auth(api -> api.listSessions(SESSIONS_MAX, null)).body().items().stream()
                .map(AccountWire::fromWire)
                .toList();
    }

    @Override
    public void endSession(String id) {
        server.auth(api -> api.endSession(UUID.fromString(id)));
    }

    @Override
    public void endOtherSessions() {
        server.auth(AuthApi::endOtherSessions);
    }

    @Override
    public boolean canKeepSession() {
        return server.vault().isAvailable();
    }

    private static Profile read(ApiResponse<airside.contract.Profile> answer) {
        return AccountWire.fromWire(answer.body(), answer.etag().orElse(""));
    }
}
