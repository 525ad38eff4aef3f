package airside.flights.places;

import airside.vocabulary.PlaceCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Names of cities and airports in other languages and scripts, former names, and other names that a source lists.
public final class ForeignNames {
    private final List<PlaceCode> places;
    /// The owner of a name is the index of its place in [#places].
    private final NameIndex index;

    /// @param names the names of each place, by its code: that of a city or of an airport
    public ForeignNames(Map<PlaceCode, List<String>> names) {
        places = List.copyOf(names.keySet());
        List<NameIndex.Name> indexed = new ArrayList<>();
        for (int place = 0; place < places.size(); place++) {
            for (String name : names.get(places.get(place)))
                indexed.add(new NameIndex.Name(FoldedText.of(name), place));
        }
        index = new NameIndex(indexed);
    }

    /// Returns the codes that have names, in the order of their indexes.
    List<PlaceCode> listPlaces() {
        return places;
    }

    /// Visits the names that begin with the typed text, with the index of the place of each.
    void find(String folded, NameIndex.Visitor visitor) {
        index.find(folded, visitor);
    }
}
