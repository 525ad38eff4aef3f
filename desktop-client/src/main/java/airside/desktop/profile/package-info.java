/// Who the traveller is: names, contact, home airport, password.
@NullMarked
package airside.desktop.profile;

import org.jspecify.annotations.NullMarked;
