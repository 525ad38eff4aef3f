package airside.desktop.accountdata;

import java.util.Optional;

/// Named texts that belong to the signed-in account and are kept across screens and restarts.
///
/// Without a signed-in account all lookups are empty and writes are ignored.
public interface AccountData {
    /// Prefix of the names of copies of server data, which are deleted first when space is needed.
    String COPY = "copy.";

    /// Returns the text with this name; empty if it does not exist or cannot be read.
    Optional<String> find(String name);

    /// Stores the text under this name and replaces an earlier one.
    void keep(String name, String text);

    /// Deletes the text with this name, if it exists.
    void remove(String name);

    /// Returns the data of the account that is signed in now. After another account has signed in, its lookups are
    /// empty and its writes are ignored; so a screen that is closed late cannot mix the data of two accounts.
    default AccountData ofThisAccount() {
        return this;
    }
}
