package airside.desktop.place;

import airside.desktop.travel.Place;
import java.util.List;

/// The suggestions for the entered text.
public sealed interface Suggestions {
    /// No text is entered, or a place is chosen.
    record Closed() implements Suggestions {}

    record Loading() implements Suggestions {}

    /// @param highlighted index of the highlighted place
    record Found(List<Place> places, int highlighted) implements Suggestions {
        public Found {
            places = List.copyOf(places);
        }

        Place place() {
            return places.get(highlighted);
        }
    }

    record NothingLikeIt(String typed) implements Suggestions {}

    /// The request failed.
    record Failed(String why) implements Suggestions {}
}
