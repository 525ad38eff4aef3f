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
public record Account(
        UUID id,
        String username,
        List<Role> roles,
        Optional<Agency> agency,
        Profile profile,
        long profileVersion,
        Instant createdAt) {
    public Account {
        roles = List.copyOf(roles);
    }
}
