/// Background work: it runs on its own thread and delivers its result on the JavaFX thread. Read [Background]
/// first; [FxBackground] is the only class that calls `Platform.runLater` for work.
@NullMarked
package airside.desktop.background;

import org.jspecify.annotations.NullMarked;
