package airside.auth.accounts;

import airside.auth.passwords.PasswordHash;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// All who can sign in.
public interface Accounts {
    /// @return false when the user name is taken
    boolean add(Account account, PasswordHash passwordHash);

    Optional<Account> find(UUID id);

    /// Upper and lower case are the same.
    Optional<Account> findByUsername(String username);

    Optional<PasswordHash> findPasswordHash(UUID id);

    /// Replaces a hash by another one of the same password.
    ///
    /// @return false if the expected hash is no longer that of the account
    boolean replaceHash(UUID id, PasswordHash expected, PasswordHash next);

    /// @return false when the profile is no longer of that version
    boolean changeProfile(UUID id, Profile profile, long seenVersion);

    /// Agents and supervisors of an agency by user name, from after a user name on.
    List<Account> listOfAgency(UUID agencyId, Optional<String> afterUsername, int max);
}
