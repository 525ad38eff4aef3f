package airside.desktop.results;

import airside.desktop.controls.UntruncatedLabel;
import airside.desktop.formats.Formats;
import airside.desktop.travel.Place;
import airside.desktop.travel.SearchCriteria;

/// Describes a search in the header of the results.
final class SearchSummary {
    private SearchSummary() {}

    /// Sets the labels for the route, and for dates, passengers and cabin, each with shorter alternatives.
    static void show(SearchCriteria criteria, UntruncatedLabel route, UntruncatedLabel about, Formats formats) {
        route.say(
                name(criteria.origin()) + " → " + name(criteria.destination()),
                criteria.origin().code() + " → " + criteria.destination().code());
        String when = criteria.returnDate()
                .map(back -> formats.day(criteria.departureDate()) + " – " + formats.day(back))
                .orElseGet(() -> formats.day(criteria.departureDate()));
        String cabin = formats.cabin(criteria.cabin());
        String travellers = formats.travellers(criteria.passengers().total());
        about.say(
                String.join(" · ", when, formats.passengers(criteria.passengers()), cabin),
                String.join(" · ", when, travellers, cabin),
                String.join(" · ", when, travellers));
    }

    private static String name(Place place) {
        return place.cityName() + " " + place.code();
    }
}
