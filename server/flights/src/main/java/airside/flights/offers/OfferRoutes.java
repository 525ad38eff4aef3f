package airside.flights.offers;

import airside.contract.OfferSelection;
import airside.flights.inventory.Availability;
import airside.flights.inventory.CabinSeats;
import airside.flights.offers.PricedTrip.PricedJourney;
import airside.flights.offers.ReadOffers.Reading;
import airside.flights.schedules.DatedLeg;
import airside.kit.json.Json;
import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import airside.kit.routing.RouteGroup;
import airside.kit.routing.Routes;
import airside.kit.tokens.Callers;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.function.Supplier;

/// HTTP routes that search for offers and check offers that a caller has chosen.
public final class OfferRoutes implements RouteGroup {
    private final Callers callers;
    private final Json json;
    private final Supplier<ShopForOffers> shopping;
    private final Supplier<ReadOffers> reading;
    private final Availability availability;
    private final SearchMetrics metrics;
    private final String notice;

    /// @param notice text for people about the source of timetable and fares
    public OfferRoutes(
            Callers callers,
            Json json,
            Supplier<ShopForOffers> shopping,
            Supplier<ReadOffers> reading,
            Availability availability,
            SearchMetrics metrics,
            String notice) {
        this.callers = callers;
        this.json = json;
        this.shopping = shopping;
        this.reading = reading;
        this.availability = availability;
        this.metrics = metrics;
        this.notice = notice;
    }

    @Override
    public void routing(Routes routes) {
        routes.post("/api/flights/offer-requests", this::shop).post("/api/flights/offer-checks", this::check);
    }

    private void shop(ServerRequest request, ServerResponse response) {
        callers.require(request);
        OfferRequest query = OfferWire.fromWire(json.read(request, airside.contract.OfferRequest.class));
        OfferSearch search = shopping.get().shop(query);
        metrics.count(search);
        if (!(search instanceof OfferSearch.Found found)) throw OfferProblems.of(search);
        json.send(response, OfferWire.toWire(found, query, notice));
    }

    private void check(ServerRequest request, ServerResponse response) {
        callers.require(request);
        OfferSelection selection = json.read(request, OfferSelection.class);
        Reading read = reading.get().read(selection.offers());
        if (!(read instanceof Reading.Trip(PricedTrip trip))) throw OfferProblems.of(read);
        for (PricedJourney journey : trip.journeys())
            requireSeats(journey, trip.passengers().seats());
        json.send(response, OfferWire.toWire(trip));
    }

    private void requireSeats(PricedJourney journey, int seats) {
        for (DatedLeg leg : journey.journey().legs()) {
            CabinSeats cabin = availability.seatsOn(leg, journey.offer().cabin());
            if (cabin.available() >= seats) continue;
            throw new ProblemException(
                    ProblemType.SOLD_OUT,
                    "%s on %s has %d seats left in %s, and %d are wanted; choose another flight or cabin."
                            .formatted(
                                    leg.key().flight(),
                                    leg.key().departureDate(),
                                    cabin.available(),
                                    journey.offer().cabin(),
                                    seats));
        }
    }
}
