package airside.desktop.account;

import java.util.Optional;
import java.util.Set;

/// Somebody who has signed in.
///
/// @param office the agency's office, for agents and supervisors
public record Account(
        String username,
        Set<Role> roles,
        Optional<String> givenNames,
        Optional<String> surname,
        Optional<String> office) {
    public Account {
        roles = Set.copyOf(roles);
    }

    /// Whether the account may manage accounts of others.
    public boolean managesPeople() {
        return roles.contains(Role.SUPERVISOR) || roles.contains(Role.ADMINISTRATOR);
    }

    /// What the account is greeted with.
    public String callName() {
        return givenNames.map(names -> names.strip().split("\\s+")[0]).orElse(username);
    }
}
