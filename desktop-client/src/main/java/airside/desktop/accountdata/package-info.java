/// Data of the signed-in account that this computer keeps: drafts, and what was read from the server.
@NullMarked
package airside.desktop.accountdata;

import org.jspecify.annotations.NullMarked;
