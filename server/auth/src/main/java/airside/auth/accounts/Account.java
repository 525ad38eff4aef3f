package airside.auth.accounts;

import airside.auth.agencies.Agency;
import airside.kit.tokens.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Somebody who can sign in.
///
/// @param agency of an agent or supervisor
/// @param profileVersion counts changes of the profile
/// @param mustChangePassword whether the password was given by another person and is only good for choosing another
/// @param disabledAt since when the account may not be used; empty while it may
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

    /// An account that may be used, with a password that its owner chose.
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

    /// Whether the account may not be used.
    public boolean isDisabled() {
        return disabledAt.isPresent();
    }

    /// The same account with a password that its owner chose.
    public Account withOwnPassword() {
        return new Account(id, username, roles, agency, profile, profileVersion, createdAt, false, disabledAt);
    }
}
