package airside.desktop.signin;

import airside.desktop.account.Account;
import airside.desktop.account.Session;
import airside.desktop.navigation.Navigator;
import airside.desktop.navigation.Screen;
import airside.desktop.preferences.Preferences;

/// Completes a sign-in: opens the session and the next screen.
public final class SignInFlow {
    private final Session session;
    private final Preferences preferences;
    private final Navigator navigator;

    public SignInFlow(Session session, Preferences preferences, Navigator navigator) {
        this.session = session;
        this.preferences = preferences;
        this.navigator = navigator;
    }

    /// Returns whether an account has signed in since the application started.
    boolean hasSignedInBefore() {
        return session.hasBegun();
    }

    /// Opens the session. If the same account signs in again after its session ended, its last screen is shown;
    /// otherwise the home screen.
    void completeSignIn(Account account) {
        boolean isSamePerson =
                preferences.username().filter(account.username()::equals).isPresent();
        preferences.setUsername(account.username());
        session.begin(account);
        if (isSamePerson && navigator.canGoBack()) navigator.back();
        else navigator.startFrom(new Screen.Home());
    }
}
