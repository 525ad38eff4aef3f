/// Who may sign in, and what is known of them. Records only.
@NullMarked
package airside.desktop.account;

import org.jspecify.annotations.NullMarked;
