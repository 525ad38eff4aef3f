/// Who can sign in, and what is known of them. Read [airside.auth.accounts.Accounts] first.
@NullMarked
package airside.auth.accounts;

import org.jspecify.annotations.NullMarked;
