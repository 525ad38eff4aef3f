/// Accounts and their profiles. Read [airside.auth.accounts.JdbcAccounts] first.
@NullMarked
package airside.auth.accounts;

import org.jspecify.annotations.NullMarked;
