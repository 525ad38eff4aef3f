package airside.desktop.account;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The state of the sign-in, shared by all screens.
public final class Session {
    private final ReadOnlyObjectWrapper<Optional<Account>> account = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean hasBegun;

    public ReadOnlyObjectProperty<Optional<Account>> accountProperty() {
        return account.getReadOnlyProperty();
    }

    /// Sets the signed-in account.
    public void begin(Account who) {
        hasBegun = true;
        account.set(Optional.of(who));
    }

    /// Clears the signed-in account.
    public void end() {
        account.set(Optional.empty());
    }

    /// Returns whether an account has signed in since the application started, even if it has signed out since.
    public boolean hasBegun() {
        return hasBegun;
    }

    /// Returns the signed-in account.
    ///
    /// @throws IllegalStateException if no account is signed in
    public Account account() {
        return account.get().orElseThrow(() -> new IllegalStateException("No account is signed in"));
    }

    /// Returns the name for the greeting; empty if no account is signed in.
    public String callName() {
        return account.get().map(Account::callName).orElse("");
    }
}
