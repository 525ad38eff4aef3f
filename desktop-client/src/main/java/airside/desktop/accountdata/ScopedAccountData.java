package airside.desktop.accountdata;

import java.util.Optional;

/// Account data restricted to one owner: empty as soon as another account's data is open.
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
