package airside.flights.places;

import airside.vocabulary.PlaceCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Names of cities and airports in other languages and scripts, former ones, and what a source knows of them.
public final class ForeignNames {
    private final List<PlaceCode> places;
    /// The owner of a name is the position of its place.
    private final NameIndex index;

    /// @param names by the code of the city or airport
    public ForeignNames(Map<PlaceCode, List<String>> names) {
        places = List.copyOf(names.keySet());
        List<NameIndex.Name> indexed = new ArrayList<>();
        for (int place = 0; place < places.size(); place++) {
            for (String name : names.get(places.get(place)))
                indexed.add(new NameIndex.Name(FoldedText.of(name), place));
        }
        index = new NameIndex(indexed);
    }

    /// The codes that have names, in the order of their positions.
    List<PlaceCode> listPlaces() {
        return places;
    }

    /// Visits the names that begin as typed, with the position of the place of each.
    void find(String spoken, NameIndex.Visitor visitor) {
        index.find(spoken, visitor);
    }
}
