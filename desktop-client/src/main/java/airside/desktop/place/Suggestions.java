package airside.desktop.place;

import airside.desktop.travel.Place;
import java.util.List;

/// What is suggested for the letters typed so far.
public sealed interface Suggestions {
    /// Nothing was typed, or a place was chosen.
    record Closed() implements Suggestions {}

    record Looking() implements Suggestions {}

    /// @param highlighted which of them the arrow keys are at
    record Found(List<Place> places, int highlighted) implements Suggestions {
        public Found {
            places = List.copyOf(places);
        }

        Place place() {
            return places.get(highlighted);
        }
    }

    record NothingLikeIt(String typed) implements Suggestions {}

    /// The server could not be asked.
    record Failed(String why) implements Suggestions {}
}
