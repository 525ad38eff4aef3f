package airside.flights.places;

import airside.contract.PlacePage;
import airside.kit.json.Json;
import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import airside.kit.request.Cursor;
import airside.kit.request.Page;
import airside.kit.request.PageRequest;
import airside.kit.request.Parameters;
import airside.kit.routing.RouteGroup;
import airside.kit.routing.Routes;
import airside.kit.tokens.Callers;
import airside.vocabulary.AirportCode;
import airside.vocabulary.PlaceCode;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// HTTP routes for airports and cities: all of them, those that match typed text, and one by its code.
public final class PlaceRoutes implements RouteGroup {
    private final Callers callers;
    private final Json json;
    private final Supplier<Places> places;
    private final Nonstop nonstop;

    /// Returns whether a nonstop flight connects two airports.
    @FunctionalInterface
    public interface Nonstop {
        boolean isServed(AirportCode origin, AirportCode destination);
    }

    public PlaceRoutes(Callers callers, Json json, Supplier<Places> places, Nonstop nonstop) {
        this.callers = callers;
        this.json = json;
        this.places = places;
        this.nonstop = nonstop;
    }

    @Override
    public void routing(Routes routes) {
        routes.get("/api/flights/places", this::list).get("/api/flights/places/{code}", this::place);
    }

    private void list(ServerRequest request, ServerResponse response) {
        callers.require(request);
        Parameters parameters = Parameters.of(request);
        Optional<String> typed = parameters.find("q").filter(text -> !text.isBlank());
        Optional<Place> from = parameters.find("from", PlaceCode::parse).map(this::known);
        PageRequest page = parameters.page();
        List<Place> found = typed.map(places.get()::find).orElseGet(places.get()::listAll);
        int start = page.after().map(PlaceRoutes::position).orElse(0);
        List<Place> rows = found.stream().skip(start).limit(page.rowsToRead()).toList();
        Page<airside.contract.Place> answer = Page.of(rows, page, _ -> Cursor.of(String.valueOf(start + page.limit())))
                .map(place -> toWire(place, from));
        json.send(
                response,
                new PlacePage(
                        answer.items(), answer.next().map(Cursor::toString).orElse(null)));
    }

    private void place(ServerRequest request, ServerResponse response) {
        callers.require(request);
        PlaceCode code = Parameters.of(request).path("code", PlaceCode::parse);
        Place place =
                places.get().find(code).orElseThrow(() -> ProblemException.notFound("There is no place " + code + "."));
        json.send(response, toWire(place, Optional.empty()));
    }

    private Place known(PlaceCode code) {
        return places.get()
                .find(code)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.UNKNOWN_PLACE,
                        "There is no place %s; search the places for its code.".formatted(code)));
    }

    private airside.contract.Place toWire(Place place, Optional<Place> from) {
        Airport airport = place.mainAirport();
        return airside.contract.Place.builder()
                .code(place.code().value())
                .kind(place instanceof Place.WholeCity ? "CITY" : "AIRPORT")
                .name(place.name())
                .cityName(airport.city())
                .cityCode(airport.cityCode().value())
                .countryCode(airport.country())
                .countryName(places.get().countryName(airport.country()))
                .timeZone(airport.zone().getId())
                .latitude(airport.latitude())
                .longitude(airport.longitude())
                .airports(
                        place instanceof Place.WholeCity whole
                                ? whole.city().airports().stream()
                                        .map(one -> one.code().value())
                                        .toList()
                                : List.of())
                .distanceKm(from.map(origin -> origin.mainAirport().kilometresTo(airport))
                        .orElse(null))
                .isServedNonstop(from.map(origin -> isServed(origin, place)).orElse(null))
                .build();
    }

    private boolean isServed(Place origin, Place destination) {
        return origin.airports().stream()
                .anyMatch(one ->
                        destination.airports().stream().anyMatch(other -> nonstop.isServed(one.code(), other.code())));
    }

    private static int position(Cursor cursor) {
        try {
            int position = Integer.parseInt(cursor.key(0));
            if (position < 0) throw Cursor.invalid();
            return position;
        } catch (NumberFormatException e) {
            throw Cursor.invalid();
        }
    }
}
