package airside.desktop.gateway;

import airside.desktop.account.OneTimeCode;
import airside.desktop.account.Person;
import java.util.List;

/// The accounts of others, for supervisors and administrators.
public interface PeopleGateway {
    /// The agents and supervisors of the own agency, by user name, 200 at most; none for an account without an
    /// agency.
    List<Person> colleagues();

    /// One account that the caller may manage.
    Person get(String username);

    /// Makes a one-time code for an account; a code made before works no more.
    OneTimeCode makeCode(String username);

    /// Enables or disables an account.
    ///
    /// @return the account as it now is
    Person changeAccess(String username, boolean isEnabled);
}
