package airside.desktop.gateway;

import airside.desktop.account.Account;
import airside.desktop.account.OpenSession;
import airside.desktop.account.Profile;
import airside.desktop.account.Registration;
import airside.desktop.account.SignInOptions;
import java.util.List;
import java.util.Optional;

/// Accounts and sessions of the person who uses the application.
public interface AuthGateway {
    /// Returns the password rule and the sample accounts.
    SignInOptions options();

    /// Signs in.
    ///
    /// @param keep whether to keep the session for the next start, in the operating system's keyring
    Account signIn(String username, String password, boolean keep);

    /// Signs in with a password that another person set, and replaces it.
    Account signInWithNew(String username, String password, String newPassword, boolean keep);

    /// Signs in with a one-time code and sets a new password.
    Account recover(String username, String code, String newPassword, boolean keep);

    /// Creates a traveller's account and signs in with it.
    Account register(Registration registration, boolean keep);

    /// Returns the account of the kept session; empty if there is no kept session or it has ended.
    Optional<Account> resume();

    /// Opens the kept session and its account data without calling the server, to read cached data. Calls use the
    /// session once the server is reachable. Empty if there is no kept session or no account data.
    Optional<Account> resumeOffline();

    /// Ends the session on this computer and on the server. If the server is unreachable, only on this computer.
    ///
    /// @param eraseData whether the account's data is deleted from this computer
    void signOut(boolean eraseData);

    /// Returns the profile of the account.
    Profile profile();

    /// Changes the profile.
    ///
    /// @return the changed profile
    Profile changeProfile(Profile profile);

    /// Changes the password; the server ends the account's other sessions.
    void changePassword(String current, String next);

    /// Returns the sessions of the account, latest first, at most 200.
    List<OpenSession> sessions();

    /// Ends one session of the account.
    void endSession(String id);

    /// Ends all sessions of the account except this one.
    void endOtherSessions();

    /// Returns whether this computer has a keyring for sessions.
    boolean canKeepSession();
}
