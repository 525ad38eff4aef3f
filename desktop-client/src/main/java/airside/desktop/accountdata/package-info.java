/// Data of the signed-in account on this computer: drafts and copies of server data.
@NullMarked
package airside.desktop.accountdata;

import org.jspecify.annotations.NullMarked;
