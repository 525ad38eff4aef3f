/// Waiting without standing still: work goes to a thread of its own and comes back to the window's.
/// Read [Background]; [FxBackground] is the only place that hops to the JavaFX thread.
@NullMarked
package airside.desktop.background;

import org.jspecify.annotations.NullMarked;
