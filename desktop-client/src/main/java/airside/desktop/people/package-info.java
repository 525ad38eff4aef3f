/// The accounts of others: a supervisor or an administrator makes one-time codes for forgotten passwords and
/// disables accounts. Read [airside.desktop.people.PeopleViewModel] first.
@NullMarked
package airside.desktop.people;

import org.jspecify.annotations.NullMarked;
