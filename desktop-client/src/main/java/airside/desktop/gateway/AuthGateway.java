package airside.desktop.gateway;

import airside.desktop.account.Account;
import airside.desktop.account.OpenSession;
import airside.desktop.account.Profile;
import airside.desktop.account.Registration;
import airside.desktop.account.SignInOptions;
import java.util.List;
import java.util.Optional;

/// Who is using the application.
public interface AuthGateway {
    SignInOptions options();

    /// @param keep whether the session outlives the application, in the keyring of the operating system
    Account signIn(String username, String password, boolean keep);

    /// Signs in with a password that another person gave, and sets one of the own.
    Account signInWithNew(String username, String password, String newPassword, boolean keep);

    /// Signs in with a one-time code and sets a new password.
    Account recover(String username, String code, String newPassword, boolean keep);

    /// Creates a traveller's account and signs in with it.
    Account register(Registration registration, boolean keep);

    /// The account of a session that was kept, when it is still good.
    Optional<Account> resume();

    /// The account of a session that was kept, without asking the server: to read what was kept of it. Calls go on
    /// with the session once the server answers. Empty when there is no such session, or nothing was kept.
    Optional<Account> resumeOffline();

    /// Ends the session here and on the server; forgets it here even when the server cannot be told.
    ///
    /// @param eraseData whether what was kept of the account is removed from this computer
    void signOut(boolean eraseData);

    Profile profile();

    /// @return the profile as it now is
    Profile changeProfile(Profile profile);

    void changePassword(String current, String next);

    /// Where the account is signed in, latest first, 200 at most.
    List<OpenSession> sessions();

    void endSession(String id);

    void endOtherSessions();

    /// Whether this computer has a keyring to keep a session in.
    boolean canKeepSession();
}
