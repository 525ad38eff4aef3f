/// Administrators and supervisors manage the accounts of other people: they look them up, disable and enable them.
/// Read [airside.auth.management.HttpManagedAccounts] first: it defines who may manage which account.
@NullMarked
package airside.auth.management;

import org.jspecify.annotations.NullMarked;
