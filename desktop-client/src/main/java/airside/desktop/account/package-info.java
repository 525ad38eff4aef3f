/// Accounts, sessions and profiles, as records.
@NullMarked
package airside.desktop.account;

import org.jspecify.annotations.NullMarked;
