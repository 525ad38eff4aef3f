package airside.auth.accounts;

import airside.auth.passwords.PasswordHash;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// All accounts.
public interface Accounts {
    /// Adds an account.
    ///
    /// @return false if the user name is taken
    boolean add(Account account, PasswordHash passwordHash);

    Optional<Account> find(UUID id);

    /// Finds an account by its user name, in upper or lower case.
    Optional<Account> findByUsername(String username);

    /// Finds the password hash of an account.
    Optional<PasswordHash> findPasswordHash(UUID id);

    /// Replaces a password hash by another one of the same password.
    ///
    /// @return false if the account no longer has the expected hash
    boolean replaceHash(UUID id, PasswordHash expected, PasswordHash next);

    /// Changes the profile of an account.
    ///
    /// @return false if the profile no longer has that version
    boolean changeProfile(UUID id, Profile profile, long seenVersion);

    /// Lists the agents and supervisors of an agency in the order of their user names, after a user name.
    List<Account> listOfAgency(UUID agencyId, Optional<String> afterUsername, int max);
}
