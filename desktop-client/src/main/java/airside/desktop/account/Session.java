package airside.desktop.account;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Who has signed in, for all screens to see.
public final class Session {
    private final ReadOnlyObjectWrapper<Optional<Account>> account = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean hasBegun;

    public ReadOnlyObjectProperty<Optional<Account>> accountProperty() {
        return account.getReadOnlyProperty();
    }

    public void begin(Account who) {
        hasBegun = true;
        account.set(Optional.of(who));
    }

    public void end() {
        account.set(Optional.empty());
    }

    /// Whether an account signed in since the application started, also if it has signed out again.
    public boolean hasBegun() {
        return hasBegun;
    }

    /// @throws IllegalStateException when nobody has signed in
    public Account account() {
        return account.get().orElseThrow(() -> new IllegalStateException("Nobody has signed in"));
    }

    /// The name to greet with; empty when nobody has signed in.
    public String callName() {
        return account.get().map(Account::callName).orElse("");
    }
}
