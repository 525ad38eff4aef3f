package airside.auth.management;

import airside.auth.accounts.Account;
import airside.kit.tokens.Caller;

/// An account and the administrator or supervisor who manages it.
public record ManagedAccount(Caller manager, Account account) {
    /// Returns whether it is the manager's own account.
    public boolean isOwn() {
        return manager.subject().equals(account.id().toString());
    }
}
