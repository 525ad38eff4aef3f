package airside.desktop.accountdata;

import java.util.Optional;

/// The account data on this computer. At most one account's data is open, that of the signed-in account; the rest
/// stays encrypted.
public interface AccountDataStore extends AccountData {
    /// Opens the data of an account and closes the data that was open before. If the same owner is open, only its
    /// key is replaced.
    void open(DataOwner owner);

    /// As [#find(String)], if this account's data is open.
    Optional<String> find(DataOwner owner, String name);

    /// As [#keep(String, String)], if this account's data is open. Use it for responses that may arrive after
    /// another account has signed in.
    void keep(DataOwner owner, String name, String text);

    /// As [#remove(String)], if this account's data is open.
    void remove(DataOwner owner, String name);

    /// Closes the data of an account if it is open; the file stays on this computer.
    void close(DataOwner owner);

    /// As [#close], and deletes the account's file.
    void erase(DataOwner owner);

    /// Writes pending changes to the file. Called before the application exits.
    void flush();

    /// A store without any data, which ignores writes.
    AccountDataStore NONE = new NoAccountData();
}
