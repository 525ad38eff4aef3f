package airside.desktop.place;

import airside.desktop.background.Background;
import airside.desktop.background.Cancellable;
import airside.desktop.gateway.FlightsGateway;
import airside.desktop.text.FailureMessages;
import airside.desktop.travel.Place;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// Model of a place field: the chosen place and the suggestions for the entered text.
public final class PlaceFieldModel {
    /// Delay after a letter before suggestions are requested.
    private static final Duration TYPING_PAUSE = Duration.ofMillis(120);

    private final FlightsGateway flights;
    private final Background background;
    private final FailureMessages failureMessages;
    private final Supplier<Optional<Place>> from;
    private Cancellable running = Cancellable.NOTHING;

    // Properties
    private final ObjectProperty<Optional<Place>> place = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Suggestions> suggestions =
            new ReadOnlyObjectWrapper<>(new Suggestions.Closed());

    /// @param from the origin, to which suggestions have distances
    public PlaceFieldModel(
            FlightsGateway flights,
            Background background,
            FailureMessages failureMessages,
            Supplier<Optional<Place>> from) {
        this.flights = flights;
        this.background = background;
        this.failureMessages = failureMessages;
        this.from = from;
    }

    // Commands

    /// Requests suggestions for the text; a later request replaces it.
    public void type(String typed) {
        running.cancel();
        if (typed.isBlank()) {
            suggestions.set(new Suggestions.Closed());
            return;
        }
        if (!(suggestions.get() instanceof Suggestions.Found)) suggestions.set(new Suggestions.Loading());
        running = background.after(TYPING_PAUSE, () -> look(typed.strip()));
    }

    private void look(String typed) {
        running = background.run(
                () -> find(typed),
                found -> suggestions.set(
                        found.isEmpty() ? new Suggestions.NothingLikeIt(typed) : new Suggestions.Found(found, 0)),
                failure -> suggestions.set(
                        new Suggestions.Failed(failureMessages.of(failure).what())));
    }

    private List<Place> find(String typed) {
        Optional<Place> start = from.get();
        return start.isPresent() ? flights.findPlaces(typed, start.get()) : flights.findPlaces(typed);
    }

    /// Moves the highlight to the next suggestion.
    public void highlightNext() {
        highlight(1);
    }

    /// Moves the highlight to the previous suggestion.
    public void highlightPrevious() {
        highlight(-1);
    }

    private void highlight(int step) {
        if (suggestions.get() instanceof Suggestions.Found(var places, var at)) {
            suggestions.set(new Suggestions.Found(places, Math.floorMod(at + step, places.size())));
        }
    }

    /// Chooses the highlighted suggestion.
    ///
    /// @return whether a suggestion was highlighted
    public boolean chooseHighlighted() {
        if (!(suggestions.get() instanceof Suggestions.Found found)) return false;
        choose(found.place());
        return true;
    }

    /// Sets the place and closes the suggestions.
    public void choose(Place chosen) {
        place.set(Optional.of(chosen));
        close();
    }

    /// Discards the entered text; the chosen place stays.
    public void close() {
        running.cancel();
        suggestions.set(new Suggestions.Closed());
    }

    public ObjectProperty<Optional<Place>> placeProperty() {
        return place;
    }

    public ReadOnlyObjectProperty<Suggestions> suggestionsProperty() {
        return suggestions.getReadOnlyProperty();
    }
}
