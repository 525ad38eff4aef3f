/// The JavaFX application for travellers, agents and administrators.
@NullMarked
package airside.desktop;

import org.jspecify.annotations.NullMarked;
