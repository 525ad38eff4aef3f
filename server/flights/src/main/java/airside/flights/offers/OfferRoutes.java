package airside.flights.offers;

import airside.contract.OfferSelection;
import airside.flights.offers.ReadOffers.Reading;
import airside.kit.json.Json;
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
    private final Supplier<CheckOffers> checking;
    private final SearchMetrics metrics;
    private final String notice;

    /// @param notice text for people about the source of timetable and fares
    public OfferRoutes(
            Callers callers,
            Json json,
            Supplier<ShopForOffers> shopping,
            Supplier<CheckOffers> checking,
            SearchMetrics metrics,
            String notice) {
        this.callers = callers;
        this.json = json;
        this.shopping = shopping;
        this.checking = checking;
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
        switch (checking.get().check(selection.offers())) {
            case CheckOffers.Outcome.Valid(PricedTrip trip) -> json.send(response, OfferWire.toWire(trip));
            case CheckOffers.Outcome.OffersRefused(Reading reading) -> throw OfferProblems.of(reading);
            case CheckOffers.Outcome.TooFewSeats tooFew -> throw OfferProblems.of(tooFew);
        }
    }
}
