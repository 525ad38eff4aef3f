package airside.desktop.navigation;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Short notifications of success: saved, copied, cancelled. Failures are shown on their screens instead.
public final class Notifications {
    private final ReadOnlyStringWrapper last = new ReadOnlyStringWrapper("");

    /// Shows a notification.
    public void show(String text) {
        last.set("");
        last.set(text);
    }

    /// The latest notification; empty before the first one and for a moment between two.
    public ReadOnlyStringProperty lastProperty() {
        return last.getReadOnlyProperty();
    }
}
