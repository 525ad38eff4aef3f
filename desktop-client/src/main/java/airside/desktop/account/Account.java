package airside.desktop.account;

import java.util.Optional;
import java.util.Set;

/// The signed-in account.
///
/// @param office office id of the agency, for agents and supervisors
public record Account(
        String username,
        Set<Role> roles,
        Optional<String> givenNames,
        Optional<String> surname,
        Optional<String> office) {
    public Account {
        roles = Set.copyOf(roles);
    }

    /// Returns whether the account may manage other accounts.
    public boolean managesPeople() {
        return roles.contains(Role.SUPERVISOR) || roles.contains(Role.ADMINISTRATOR);
    }

    /// Returns the first given name, otherwise the user name.
    public String callName() {
        return givenNames.map(names -> names.strip().split("\\s+")[0]).orElse(username);
    }
}
