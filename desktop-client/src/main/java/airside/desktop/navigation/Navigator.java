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

/// The current screen and the stack of earlier ones.
public final class Navigator {
    /// Limit of the stack, because each entry keeps a screen in memory.
    private static final int STEPS_BACK_MAX = 12;

    private final Deque<Screen> behind = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Screen> current;

    public Navigator(Screen first) {
        current = new ReadOnlyObjectWrapper<>(first);
    }

    public ReadOnlyObjectProperty<Screen> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// Adds a listener that is called after each move with the new screen, also if it equals the previous one: the
    /// same search run again has new results. A listener of [#currentProperty] is called for unequal screens only.
    public Subscription onMove(Consumer<Screen> listener) {
        return current.subscribe(() -> listener.accept(current.get()));
    }

    /// Shows a screen; [#back] returns to the previous one. A screen equal to the current one replaces it on the
    /// stack.
    public void show(Screen screen) {
        if (!screen.equals(current.get())) behind.push(current.get());
        if (behind.size() > STEPS_BACK_MAX) behind.removeLast();
        current.set(screen);
    }

    /// Shows a screen and clears the stack: after sign-in, after a booking, from the navigation rail.
    public void startFrom(Screen screen) {
        behind.clear();
        current.set(screen);
    }

    /// Returns whether there is a previous screen.
    public boolean canGoBack() {
        return !behind.isEmpty();
    }

    /// Shows the previous screen, if there is one.
    public void back() {
        if (canGoBack()) current.set(behind.pop());
    }

    /// Returns whether the screen is current or on the stack.
    public boolean keeps(Screen screen) {
        return current.get() == screen || behind.stream().anyMatch(s -> s == screen);
    }

    /// Returns the latest matching screen among the current one and the stack.
    public Optional<Screen> find(Predicate<Screen> isWanted) {
        return Stream.concat(Stream.of(current.get()), behind.stream())
                .filter(isWanted)
                .findFirst();
    }

    /// Shows a screen from the stack in the state in which it was left; the current one stays on the stack.
    public void returnTo(Screen screen) {
        if (current.get() == screen) return;
        behind.removeIf(left -> left == screen);
        show(screen);
    }
}
