package airside.desktop.account;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// The account of another person, as those who help its owner see it.
///
/// @param agency the agency's name, for agents and supervisors
/// @param mustChangePassword whether the password is one that another person gave
/// @param disabledAt since when the account may not be used; empty while it may
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

    /// Given names and surname, or the user name when the profile has neither.
    public String name() {
        String both = (givenNames.orElse("") + " " + surname.orElse("")).strip();
        return both.isEmpty() ? username : both;
    }

    /// Whether the account may not be used.
    public boolean isDisabled() {
        return disabledAt.isPresent();
    }
}
