/// Other people's accounts: supervisors and administrators create one-time codes for forgotten passwords, and
/// disable accounts. Read [airside.desktop.people.PeopleViewModel] first.
@NullMarked
package airside.desktop.people;

import org.jspecify.annotations.NullMarked;
