/// What administrators and supervisors do about the accounts of others: look them up, disable and enable them. Read
/// [airside.auth.management.ManagedAccounts] first: it says who may do so to which account.
@NullMarked
package airside.auth.management;

import org.jspecify.annotations.NullMarked;
