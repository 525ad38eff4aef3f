package airside.desktop.gateway.http;

import airside.contract.PlacePage;
import airside.contract.ScheduledFlightPage;
import airside.contract.client.FlightsApi;
import airside.desktop.gateway.FlightsGateway;
import airside.desktop.travel.NetworkFigures;
import airside.desktop.travel.OfferList;
import airside.desktop.travel.Place;
import airside.desktop.travel.RouteFlights;
import airside.desktop.travel.RouteFlights.WeeklyFlight;
import airside.desktop.travel.SearchCriteria;
import java.util.ArrayList;
import java.util.List;

/// [FlightsGateway] over HTTP.
public final class HttpFlightsGateway implements FlightsGateway {
    /// Number of suggestions for a place.
    private static final int SUGGESTIONS_MAX = 7;

    private static final int PAGE = 200;
    /// Upper limit of pages for a route, more than any airport pair has.
    private static final int PAGES_MAX = 5;

    private final ServerConnection server;

    public HttpFlightsGateway(ServerConnection server) {
        this.server = server;
    }

    @Override
    public NetworkFigures network() {
        return FlightWire.fromWire(
                server.openly(api -> new FlightsApi(api).network()).body());
    }

    @Override
    public List<Place> findPlaces(String typed) {
        return read(server.flights(api -> api.listPlaces(typed, null, SUGGESTIONS_MAX, null))
                .body());
    }

    @Override
    public List<Place> findPlaces(String typed, Place from) {
        return read(server.flights(api -> api.listPlaces(typed, from.code(), SUGGESTIONS_MAX, null))
                .body());
    }

    @Override
    public Place getPlace(String code) {
        return FlightWire.fromWire(server.flights(api -> api.place(code)).body());
    }

    @Override
    public OfferList shop(SearchCriteria criteria) {
        return FlightWire.fromWire(
                server.flights(api -> api.shop(FlightWire.toWire(criteria))).body());
    }

    @Override
    public RouteFlights flightsBetween(Place origin, Place destination) {
        List<WeeklyFlight> flights = new ArrayList<>();
        String cursor = null;
        for (int page = 0; page < PAGES_MAX; page++) {
            String from = cursor;
            ScheduledFlightPage answer = server.flights(api ->
                            api.listFlights(origin.code(), destination.code(), null, null, null, null, PAGE, from))
                    .body();
            answer.items().forEach(flight -> flights.add(FlightWire.fromWire(flight)));
            cursor = answer.nextCursor();
            if (cursor == null) break;
        }
        return new RouteFlights(flights);
    }

    private static List<Place> read(PlacePage page) {
        return page.items().stream().map(FlightWire::fromWire).toList();
    }
}
