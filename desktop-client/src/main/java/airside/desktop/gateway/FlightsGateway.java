package airside.desktop.gateway;

import airside.desktop.travel.NetworkFigures;
import airside.desktop.travel.OfferList;
import airside.desktop.travel.Place;
import airside.desktop.travel.RouteFlights;
import airside.desktop.travel.SearchCriteria;
import java.util.List;

/// Places, flights and offers.
public interface FlightsGateway {
    /// Returns figures about the timetable.
    NetworkFigures network();

    /// Returns places that match the entered text, best match first.
    List<Place> findPlaces(String typed);

    /// As above; each place has its distance from the given one and whether a non-stop flight connects them.
    List<Place> findPlaces(String typed, Place from);

    /// Returns the place with this IATA code.
    Place getPlace(String code);

    /// Returns offers for a search.
    OfferList shop(SearchCriteria criteria);

    /// Returns the weekly non-stop flights between two places.
    RouteFlights flightsBetween(Place origin, Place destination);
}
