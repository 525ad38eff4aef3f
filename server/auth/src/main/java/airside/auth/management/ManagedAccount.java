package airside.auth.management;

import airside.auth.accounts.Account;
import airside.kit.tokens.Caller;

/// An account, and the administrator or supervisor who may manage it.
public record ManagedAccount(Caller manager, Account account) {
    /// Whether the manager asks about the own account.
    public boolean isOwn() {
        return manager.subject().equals(account.id().toString());
    }
}
