package airside.desktop.account;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// Another person's account, as supervisors and administrators see it.
///
/// @param agency the agency's name, for agents and supervisors
/// @param mustChangePassword whether the password was set by another person and must be replaced at the next
/// sign-in
/// @param disabledAt the time since which the account is disabled; empty if it is enabled
public record Person(
        String username,
        Set<Role> roles,
        Optional<String> givenNames,
        Optional<String> surname,
        Optional<String> agency,
        boolean mustChangePassword,
        Optional<Instant> disabledAt) {
    public Person {
        roles = Set.copyOf(roles);
    }

    /// Returns given names and surname; the user name if the profile has neither.
    public String name() {
        String both = (givenNames.orElse("") + " " + surname.orElse("")).strip();
        return both.isEmpty() ? username : both;
    }

    /// Returns whether the account is disabled.
    public boolean isDisabled() {
        return disabledAt.isPresent();
    }
}
