package airside.desktop.fakes;

import airside.desktop.account.Account;
import airside.desktop.account.OpenSession;
import airside.desktop.account.Profile;
import airside.desktop.account.Registration;
import airside.desktop.account.Role;
import airside.desktop.account.SignInOptions;
import airside.desktop.gateway.ApiFailure;
import airside.desktop.gateway.ApiFailureException;
import airside.desktop.gateway.AuthGateway;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A fake with Maya's account and sample accounts.
public final class FakeAuth implements AuthGateway {
    public static final String PASSWORD = "a long walk to gate B42";
    public static final Account MAYA = new Account(
            "maya.okafor", Set.of(Role.TRAVELLER), Optional.of("Maya"), Optional.of("Okafor"), Optional.empty());

    public static final Account SUPERVISOR = new Account(
            "aoife.walsh",
            Set.of(Role.SUPERVISOR),
            Optional.of("Aoife"),
            Optional.of("Walsh"),
            Optional.of("OSLFJ0101"));
    public static final String FIRST_PASSWORD = "given by an administrator";
    public static final String CODE = "K7QM-3XPA-9RTD";

    public Optional<ApiFailure> failure = Optional.empty();
    /// Maya's sessions.
    public List<OpenSession> sessions = List.of(
            session("here", "2026-11-23T08:57:00Z", "2026-11-23T10:19:00Z", "Airside-Desktop (Linux)", true),
            session("there", "2026-11-22T17:31:00Z", "2026-11-23T07:05:00Z", "Airside-Desktop (Windows 11)", false),
            session("script", "2026-11-19T06:12:00Z", "2026-11-23T10:00:00Z", "curl/8.14.1", false));
    public Optional<Account> kept = Optional.empty();
    public boolean hasKeyring = true;
    public boolean isSignedOut;
    public boolean hasErased;
    /// The account that can be opened without the server.
    public Optional<Account> keptOffline = Optional.empty();
    /// Number of calls.
    public int calls;
    public Profile profile = new Profile(
            "\"1\"",
            Optional.of("MS"),
            Optional.of("Maya"),
            Optional.of("Okafor"),
            Optional.of(LocalDate.of(1988, 3, 2)),
            Optional.of("maya@example.org"),
            Optional.of("+44 7700 900123"),
            Optional.of("en"),
            Optional.of("LHR"));

    @Override
    public SignInOptions options() {
        return answer(new SignInOptions(
                "At least six characters.",
                List.of(
                        new SignInOptions.Sample("maya", "maya", Role.TRAVELLER, Optional.empty()),
                        new SignInOptions.Sample("jd", "jd", Role.AGENT, Optional.of("Fjord Travel")),
                        new SignInOptions.Sample("admin", "admin", Role.ADMINISTRATOR, Optional.empty()))));
    }

    @Override
    public Account signIn(String username, String password, boolean keep) {
        answer(username);
        if (password.equals(FIRST_PASSWORD)) {
            throw new ApiFailureException(SampleFailures.refused("PASSWORD_CHANGE_REQUIRED"));
        }
        if (username.equals("maya") || password.equals(PASSWORD)) return MAYA;
        throw new ApiFailureException(SampleFailures.refused("WRONG_CREDENTIALS"));
    }

    @Override
    public Account signInWithNew(String username, String password, String newPassword, boolean keep) {
        answer(username);
        if (newPassword.length() < 6) throw new ApiFailureException(SampleFailures.refused("WEAK_PASSWORD"));
        return MAYA;
    }

    @Override
    public Account recover(String username, String code, String newPassword, boolean keep) {
        answer(username);
        if (!code.equals(CODE)) throw new ApiFailureException(SampleFailures.refused("RECOVERY_CODE_INVALID"));
        if (newPassword.length() < 6) throw new ApiFailureException(SampleFailures.refused("WEAK_PASSWORD"));
        return MAYA;
    }

    @Override
    public List<OpenSession> sessions() {
        return answer(sessions);
    }

    @Override
    public void endSession(String id) {
        sessions = answer(sessions).stream()
                .filter(session -> !session.id().equals(id))
                .toList();
    }

    @Override
    public void endOtherSessions() {
        sessions = answer(sessions).stream().filter(OpenSession::isCurrent).toList();
    }

    private static OpenSession session(String id, String signedInAt, String usedAt, String client, boolean isCurrent) {
        return new OpenSession(
                id,
                Instant.parse(signedInAt),
                Instant.parse(usedAt),
                Optional.of(client),
                Optional.of("192.0.2.14"),
                isCurrent);
    }

    @Override
    public Account register(Registration registration, boolean keep) {
        return answer(new Account(
                registration.username(),
                Set.of(Role.TRAVELLER),
                registration.givenNames(),
                registration.surname(),
                Optional.empty()));
    }

    @Override
    public Optional<Account> resume() {
        return answer(kept);
    }

    @Override
    public Optional<Account> resumeOffline() {
        return keptOffline;
    }

    @Override
    public void signOut(boolean eraseData) {
        isSignedOut = true;
        hasErased = eraseData;
        answer("");
    }

    @Override
    public Profile profile() {
        return answer(profile);
    }

    @Override
    public Profile changeProfile(Profile changed) {
        profile = answer(changed);
        return profile;
    }

    @Override
    public void changePassword(String current, String next) {
        answer("");
        if (!current.equals(PASSWORD)) throw new ApiFailureException(SampleFailures.refused("WRONG_CREDENTIALS"));
    }

    @Override
    public boolean canKeepSession() {
        return hasKeyring;
    }

    private <T> T answer(T value) {
        calls++;
        failure.ifPresent(f -> {
            throw new ApiFailureException(f);
        });
        return value;
    }
}
