package airside.kit.tokens;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The caller of a request, from its access token.
///
/// @param subject the account's id, or the name of a service
/// @param username the user name, or the name of the service
/// @param agencyId the agency an agent or supervisor belongs to
/// @param sessionId the session of the token; empty for services, and for tokens of releases that name no session
public record Caller(
        String subject, String username, Set<Role> roles, Optional<String> agencyId, Optional<UUID> sessionId) {
    public Caller {
        roles = Set.copyOf(roles);
    }

    /// Creates a caller whose token names no session.
    public Caller(String subject, String username, Set<Role> roles, Optional<String> agencyId) {
        this(subject, username, roles, agencyId, Optional.empty());
    }

    /// Returns whether the caller has a role.
    public boolean isA(Role role) {
        return roles.contains(role);
    }

    /// Returns whether the caller is a service and not a person.
    public boolean isService() {
        return isA(Role.SERVICE);
    }
}
