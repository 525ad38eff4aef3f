/// The profile screen: names, contact, home airport, password, sessions.
@NullMarked
package airside.desktop.profile;

import org.jspecify.annotations.NullMarked;
