package airside.desktop.gateway;

import airside.desktop.travel.NetworkFigures;
import airside.desktop.travel.OfferList;
import airside.desktop.travel.Place;
import airside.desktop.travel.RouteFlights;
import airside.desktop.travel.SearchCriteria;
import java.util.List;

/// What flies, and what it costs.
public interface FlightsGateway {
    NetworkFigures network();

    /// Places like what was typed so far, best match first.
    List<Place> findPlaces(String typed);

    /// The same, each with its distance from a place and whether something flies there directly.
    List<Place> findPlaces(String typed, Place from);

    Place getPlace(String code);

    OfferList shop(SearchCriteria criteria);

    RouteFlights flightsBetween(Place origin, Place destination);
}
