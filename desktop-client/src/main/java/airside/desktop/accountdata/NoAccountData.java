package airside.desktop.accountdata;

import java.util.Optional;

/// Account data store without a file, for programs that have no data folder.
final class NoAccountData implements AccountDataStore {
    @Override
    public Optional<String> find(String name) {
        return Optional.empty();
    }

    @Override
    public void keep(String name, String text) {}

    @Override
    public void remove(String name) {}

    @Override
    public Optional<String> find(DataOwner owner, String name) {
        return Optional.empty();
    }

    @Override
    public void keep(DataOwner owner, String name, String text) {}

    @Override
    public void remove(DataOwner owner, String name) {}

    @Override
    public void open(DataOwner owner) {}

    @Override
    public void close(DataOwner owner) {}

    @Override
    public void erase(DataOwner owner) {}

    @Override
    public void flush() {}
}
