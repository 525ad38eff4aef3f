/// What two screens share. A control knows nothing of gateways or view models: it shows what it is given.
@NullMarked
package airside.desktop.controls;

import org.jspecify.annotations.NullMarked;
