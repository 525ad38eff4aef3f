package airside.desktop.gateway;

import airside.desktop.account.OneTimeCode;
import airside.desktop.account.Person;
import java.util.List;

/// Accounts of other people, for supervisors and administrators.
public interface PeopleGateway {
    /// Returns the agents and supervisors of the caller's agency by user name, at most 200; empty if the caller has
    /// no agency.
    List<Person> colleagues();

    /// Returns an account that the caller may manage.
    Person get(String username);

    /// Creates a one-time code for an account; earlier codes become invalid.
    OneTimeCode makeCode(String username);

    /// Enables or disables an account.
    ///
    /// @return the changed account
    Person changeAccess(String username, boolean isEnabled);
}
