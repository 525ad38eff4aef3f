package airside.desktop.accountdata;

import java.util.Optional;

/// The data of one account, as long as that one's is open.
final class ScopedAccountData implements AccountData {
    private final AccountDataStore store;
    private final DataOwner owner;

    ScopedAccountData(AccountDataStore store, DataOwner owner) {
        this.store = store;
        this.owner = owner;
    }

    @Override
    public Optional<String> find(String name) {
        return store.find(owner, name);
    }

    @Override
    public void keep(String name, String text) {
        store.keep(owner, name, text);
    }

    @Override
    public void remove(String name) {
        store.remove(owner, name);
    }
}
