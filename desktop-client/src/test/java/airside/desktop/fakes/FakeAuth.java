package airside.desktop.fakes;

import airside.desktop.account.Account;
import airside.desktop.account.Profile;
import airside.desktop.account.Registration;
import airside.desktop.account.Role;
import airside.desktop.account.SignInOptions;
import airside.desktop.gateway.ApiFailure;
import airside.desktop.gateway.ApiFailureException;
import airside.desktop.gateway.AuthGateway;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Knows Maya and her password.
public final class FakeAuth implements AuthGateway {
    public static final String PASSWORD = "a long walk to gate B42";
    public static final Account MAYA = new Account(
            "maya.okafor", Set.of(Role.TRAVELLER), Optional.of("Maya"), Optional.of("Okafor"), Optional.empty());

    public Optional<ApiFailure> failure = Optional.empty();
    public Optional<Account> kept = Optional.empty();
    public boolean hasKeyring = true;
    public boolean isSignedOut;
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
        if (username.equals("maya") || password.equals(PASSWORD)) return MAYA;
        throw new ApiFailureException(SampleFailures.refused("WRONG_CREDENTIALS"));
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
    public void signOut() {
        isSignedOut = true;
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
        failure.ifPresent(f -> {
            throw new ApiFailureException(f);
        });
        return value;
    }
}
