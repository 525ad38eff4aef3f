package airside.desktop.accountdata;

import java.util.Optional;

/// The data of all accounts that this computer keeps. At most one account's data is open, that of the account
/// signed in; the others cannot be read.
public interface AccountDataStore extends AccountData {
    /// Opens the data of an account and closes the one open before. The same owner again changes nothing but the
    /// key.
    void open(DataOwner owner);

    /// As [#find(String)], if this account's data is the one open.
    Optional<String> find(DataOwner owner, String name);

    /// As [#keep(String, String)], if this account's data is the one open: an answer may come when another account
    /// has signed in.
    void keep(DataOwner owner, String name, String text);

    /// As [#remove(String)], if this account's data is the one open.
    void remove(DataOwner owner, String name);

    /// Closes the data of an account, if it is the one open; what was kept stays on this computer.
    void close(DataOwner owner);

    /// As [#close], and removes what was kept from this computer.
    void erase(DataOwner owner);

    /// Writes what was kept and is not written yet. Called before the application ends.
    void flush();

    /// A store that keeps nothing.
    AccountDataStore NONE = new NoAccountData();
}
