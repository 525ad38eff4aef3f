package airside.flights;

import airside.contract.NetworkSummary;
import airside.flights.offers.SalesPeriod;
import airside.flights.schedules.NetworkFigures;
import airside.flights.schedules.Schedules;
import airside.kit.json.Json;
import airside.kit.routing.RouteGroup;
import airside.kit.routing.Routes;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/// The size of the flight network. Open to callers without an access token.
final class NetworkRoutes implements RouteGroup {
    private final Json json;
    private final Supplier<Schedules> schedules;
    private final SalesPeriod sales;
    private final String notice;

    NetworkRoutes(Json json, Supplier<Schedules> schedules, SalesPeriod sales, String notice) {
        this.json = json;
        this.schedules = schedules;
        this.sales = sales;
        this.notice = notice;
    }

    @Override
    public void routing(Routes routes) {
        routes.get("/api/flights/network", this::network);
    }

    private void network(ServerRequest request, ServerResponse response) {
        NetworkFigures figures = schedules.get().figures();
        json.send(
                response,
                NetworkSummary.builder()
                        .airports(figures.airports())
                        .airlines(figures.airlines())
                        .flightsPerDay(figures.departuresADay())
                        .routes(figures.routes())
                        .horizonEndsOn(sales.lastDate(ZoneOffset.UTC))
                        .notice(notice)
                        .build());
    }
}
