package airside.desktop.accountdata;

import java.util.Optional;

/// Texts by name that belong to the signed-in account and outlive the screen that wrote them.
///
/// Without a signed-in account nothing is found and nothing is kept.
public interface AccountData {
    /// Begins the names of texts that are copies of what the server has. They make room before others do.
    String COPY = "copy.";

    /// Returns the text kept under this name; empty if there is none or if it cannot be read.
    Optional<String> find(String name);

    /// Keeps the text under this name and replaces an earlier one.
    void keep(String name, String text);

    /// Removes the text kept under this name, if any.
    void remove(String name);

    /// The data of the account that is signed in now, for a screen that may be left when another account has signed
    /// in: from then on nothing is found and nothing is kept.
    default AccountData ofThisAccount() {
        return this;
    }
}
