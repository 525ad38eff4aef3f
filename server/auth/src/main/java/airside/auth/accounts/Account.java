package airside.auth.accounts;

import airside.auth.agencies.Agency;
import airside.kit.tokens.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The account of a person.
///
/// @param agency the agency of an agent or supervisor
/// @param profileVersion the number of changes of the profile
/// @param mustChangePassword whether another person chose the password, so that it is valid only for choosing
/// another one
/// @param disabledAt since when the account is disabled; empty if it is enabled
public record Account(
        UUID id,
        String username,
        List<Role> roles,
        Optional<Agency> agency,
        Profile profile,
        long profileVersion,
        Instant createdAt,
        boolean mustChangePassword,
        Optional<Instant> disabledAt) {
    public Account {
        roles = List.copyOf(roles);
    }

    /// Creates an enabled account, with a password that its owner chose.
    public Account(
            UUID id,
            String username,
            List<Role> roles,
            Optional<Agency> agency,
            Profile profile,
            long profileVersion,
            Instant createdAt) {
        this(id, username, roles, agency, profile, profileVersion, createdAt, false, Optional.empty());
    }

    /// Returns whether the account may not be used.
    public boolean isDisabled() {
        return disabledAt.isPresent();
    }

    /// Returns the same account with a password that its owner chose.
    public Account withOwnPassword() {
        return new Account(id, username, roles, agency, profile, profileVersion, createdAt, false, disabledAt);
    }
}
