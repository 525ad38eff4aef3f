package airside.desktop.navigation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/// Goes from screen to screen and back again.
public final class Navigator {
    /// Nobody steps back further, and each step keeps a screen in memory.
    private static final int STEPS_BACK_MAX = 12;

    private final Deque<Screen> behind = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Screen> current;

    public Navigator(Screen first) {
        current = new ReadOnlyObjectWrapper<>(first);
    }

    public ReadOnlyObjectProperty<Screen> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// Calls the listener after each move with the screen moved to, also if that equals the screen left: the same
    /// search made again is a new list of results. A change listener of [#currentProperty] hears of unequal screens
    /// only.
    public Subscription onMove(Consumer<Screen> listener) {
        return current.subscribe(() -> listener.accept(current.get()));
    }

    /// Goes on to a screen; the one left can be come back to. An equal screen takes the place of the one left:
    /// going back from there does not lead to the same again.
    public void show(Screen screen) {
        if (!screen.equals(current.get())) behind.push(current.get());
        if (behind.size() > STEPS_BACK_MAX) behind.removeLast();
        current.set(screen);
    }

    /// Goes to a screen from which nothing leads back: after signing in, after booking, from the rail.
    public void startFrom(Screen screen) {
        behind.clear();
        current.set(screen);
    }

    public boolean canGoBack() {
        return !behind.isEmpty();
    }

    public void back() {
        if (canGoBack()) current.set(behind.pop());
    }

    /// Whether the screen is shown or can be come back to.
    public boolean keeps(Screen screen) {
        return current.get() == screen || behind.stream().anyMatch(s -> s == screen);
    }

    /// The screen shown last of those that are shown or can be come back to.
    public Optional<Screen> find(Predicate<Screen> isWanted) {
        return Stream.concat(Stream.of(current.get()), behind.stream())
                .filter(isWanted)
                .findFirst();
    }

    /// Shows a screen that was left, as it was left; the one shown now can be come back to.
    public void returnTo(Screen screen) {
        if (current.get() == screen) return;
        behind.removeIf(left -> left == screen);
        show(screen);
    }
}
