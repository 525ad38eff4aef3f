package airside.desktop.navigation;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Good news for the lower edge of the window: saved, copied, cancelled. Failures are not told here; they stay in
/// place.
public final class Notifications {
    private final ReadOnlyStringWrapper last = new ReadOnlyStringWrapper("");

    public void show(String text) {
        last.set("");
        last.set(text);
    }

    /// The last one said; empty before the first and for a moment between two.
    public ReadOnlyStringProperty lastProperty() {
        return last.getReadOnlyProperty();
    }
}
