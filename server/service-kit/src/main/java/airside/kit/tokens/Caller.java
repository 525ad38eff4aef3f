package airside.kit.tokens;

import java.util.Optional;
import java.util.Set;

/// Who calls, as an access token says.
///
/// @param subject the account's id, or the name of a service
/// @param username the user name, or again the name of the service
/// @param agencyId the agency an agent or supervisor belongs to
public record Caller(String subject, String username, Set<Role> roles, Optional<String> agencyId) {
    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean isA(Role role) {
        return roles.contains(role);
    }

    public boolean isService() {
        return isA(Role.SERVICE);
    }
}
