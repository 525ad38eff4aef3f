package airside.desktop.signin;

import airside.desktop.account.Account;
import airside.desktop.account.Session;
import airside.desktop.navigation.Navigator;
import airside.desktop.navigation.Screen;
import airside.desktop.preferences.Preferences;

/// What happens when somebody has been let in: back to what they were doing, or to the home screen.
public final class SignInFlow {
    private final Session session;
    private final Preferences preferences;
    private final Navigator navigator;

    public SignInFlow(Session session, Preferences preferences, Navigator navigator) {
        this.session = session;
        this.preferences = preferences;
        this.navigator = navigator;
    }

    /// Whether an account signed in since the application started.
    boolean hasSignedInBefore() {
        return session.hasBegun();
    }

    /// Whoever signs in again after the session ran out finds the screen as it was left; anybody else starts at
    /// home.
    void completeSignIn(Account account) {
        boolean isSamePerson =
                preferences.username().filter(account.username()::equals).isPresent();
        preferences.setUsername(account.username());
        session.begin(account);
        if (isSamePerson && navigator.canGoBack()) navigator.back();
        else navigator.startFrom(new Screen.Home());
    }
}
