/// Controls that several screens share. They do not depend on gateways or view models.
@NullMarked
package airside.desktop.controls;

import org.jspecify.annotations.NullMarked;
